package org.luoshi.evidence;

/** Holds a picture against its format: complete, of a sane size, and with nothing else riding along. */
final class ImageCheck {

    private ImageCheck() {}

    /** @throws org.luoshi.problem.Refusal evidence-unusable with its reason */
    static void check(FileType type, FileBytes file, Pixels pixels) {
        int end =
                switch (type) {
                    case JPEG -> JpegCheck.end(file, pixels);
                    case PNG -> PngCheck.end(file, pixels);
                    case WEBP -> WebpCheck.end(file, pixels);
                    case HEIC -> {
                        HeicCheck.check(file, pixels);
                        yield file.length();
                    }
                    case PDF -> throw new IllegalArgumentException("not a picture");
                };
        Passengers.refuseIn(file, end);
    }
}
