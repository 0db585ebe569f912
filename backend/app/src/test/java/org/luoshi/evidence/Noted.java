package org.luoshi.evidence;

import static org.luoshi.evidence.Samples.ascii;
import static org.luoshi.evidence.Samples.big;
import static org.luoshi.evidence.Samples.box;
import static org.luoshi.evidence.Samples.bytes;
import static org.luoshi.evidence.Samples.chunk;
import static org.luoshi.evidence.Samples.join;
import static org.luoshi.evidence.Samples.riff;

import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;

/** Files with notes of a camera in them. */
final class Noted {

    private Noted() {}

    /** @return notes with an orientation, followed by a text */
    private static byte[] tiff(String text, int orientation) {
        return join(
                ascii("MM\0*"),
                big(8),
                bytes(0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0),
                ascii("GPS " + text));
    }

    static byte[] jpeg(String text, int orientation) {
        byte[] exif = join(ascii("Exif\0\0"), tiff(text, orientation));
        byte[] plain = Samples.jpeg();
        return join(
                Arrays.copyOf(plain, 2),
                segment(0xe1, exif),
                segment(0xe1, ascii("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + text + "</x:xmpmeta>")),
                segment(0xed, ascii("Photoshop 3.0\0" + text)),
                segment(0xfe, ascii("taken at " + text)),
                Arrays.copyOfRange(plain, 2, plain.length));
    }

    private static byte[] segment(int marker, byte[] data) {
        return join(bytes(0xff, marker, (data.length + 2) >> 8, data.length + 2 & 0xff), data);
    }

    static byte[] png(String text) {
        byte[] plain = Samples.png();
        int head = 8 + 12 + 13;
        return join(
                Arrays.copyOf(plain, head),
                pngChunk("eXIf", tiff(text, 1)),
                pngChunk("tEXt", ascii("Comment\0" + text)),
                Arrays.copyOfRange(plain, head, plain.length));
    }

    private static byte[] pngChunk(String name, byte[] data) {
        CRC32 sum = new CRC32();
        sum.update(ascii(name));
        sum.update(data);
        return join(big(data.length), ascii(name), data, big((int) sum.getValue()));
    }

    static byte[] webp(String text) {
        byte[] pixels = Samples.webp();
        return riff(join(
                Arrays.copyOfRange(pixels, 12, pixels.length),
                chunk("EXIF", tiff(text, 1)),
                chunk("XMP ", ascii("<x:xmpmeta>" + text + "</x:xmpmeta>"))));
    }

    static byte[] heic(String text) {
        byte[] notes = join(big(0), tiff(text, 1));
        byte[] size = box("ispe", join(big(0), big(64), big(64)));
        byte[] entry = box("infe", join(bytes(2, 0, 0, 0, 0, 7, 0, 0), ascii("Exif\0")));
        byte[] names = box("iinf", join(big(0), bytes(0, 1), entry));
        byte[] head = box("ftyp", join(ascii("heic"), big(0), ascii("mif1heic")));
        byte[] meta = meta(size, names, 0, notes.length);
        return join(
                head,
                meta(size, names, head.length + meta.length + 8, notes.length),
                box("mdat", join(notes, ascii("picture"))));
    }

    private static byte[] meta(byte[] size, byte[] names, int offset, int length) {
        byte[] places = box("iloc", join(big(0), bytes(0x44, 0, 0, 1, 0, 7, 0, 0, 0, 1), big(offset), big(length)));
        return box("meta", join(big(0), box("iprp", box("ipco", size)), names, places));
    }

    static byte[] pdf(String text) {
        String photo = new String(jpeg(text, 1), java.nio.charset.StandardCharsets.ISO_8859_1);
        String xmp = "<x:xmpmeta>" + text + "</x:xmpmeta>";
        return PdfText.of(
                "<< /Type /Catalog /Pages 2 0 R /Metadata 5 0 R >>",
                List.of(
                        "<< /Type /XObject /Subtype /Image /Width 40 /Height 30 /BitsPerComponent 8"
                                + " /ColorSpace /DeviceRGB /Filter /DCTDecode /Length " + photo.length()
                                + " >>\nstream\n" + photo + "\nendstream",
                        "<< /Type /Metadata /Subtype /XML /Length " + xmp.length() + " >>\nstream\n" + xmp
                                + "\nendstream"));
    }
}
