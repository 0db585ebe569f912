package org.luoshi.evidence;

import java.util.List;

/** Finds what rides along in a file of a known type: a page, a program, an archive or another document. Other software would read that
 * and not the proof. */
final class Passengers {

    /** Where browsers and viewers look for the beginning of a page or a PDF. */
    private static final int HEAD = 1024;

    /** An archive is read from its end, which lies this near to the end of the file. */
    private static final int ARCHIVE_END = 22 + 65_535;

    private static final List<String> PAGES = List.of("<html", "<script", "<!doctype", "<?php", "<iframe");
    private static final List<String> BEGINNINGS =
            List.of("PK\3\4", "%PDF-", "MZ", "\u007fELF", "#!", "Rar!", "7z\u00bc\u00af", "<");

    private Passengers() {}

    /** @param end of the picture itself. Phones append further pictures, films and data of the maker, so not everything that follows is
     *     refused
     * @throws org.luoshi.problem.Refusal evidence-unusable */
    static void refuseIn(FileBytes picture, int end) {
        refuseArchive(picture);
        refuseText(picture, 0, Math.min(HEAD, end), true);
        refuseText(picture, end, picture.length(), true);
        int at = end;
        while (at < picture.length() && (picture.u8(at) == 0 || Character.isWhitespace(picture.u8(at)))) {
            at++;
        }
        if (foreign(picture, at)) {
            throw Unusable.POLYGLOT.refusal();
        }
    }

    /** The same for a PDF, whose end is checked where it is read. */
    static void refuseInPdf(FileBytes pdf) {
        refuseArchive(pdf);
        refuseText(pdf, 0, Math.min(HEAD, pdf.length()), false);
    }

    /** @return whether something else begins there */
    static boolean foreign(FileBytes file, int at) {
        return BEGINNINGS.stream().anyMatch(beginning -> file.has(at, beginning));
    }

    private static void refuseText(FileBytes file, int from, int to, boolean pdfToo) {
        for (int at = from; at < to; at++) {
            byte one = file.content()[at];
            if (one == '<' && page(file, at) || pdfToo && one == '%' && file.has(at, "%PDF-")) {
                throw Unusable.POLYGLOT.refusal();
            }
        }
    }

    private static boolean page(FileBytes file, int at) {
        for (String page : PAGES) {
            if (file.hasAnyCase(at, page)) {
                return true;
            }
        }
        return false;
    }

    // four bytes alone would be found in many a photograph by chance, so the directory before them must be there too
    private static void refuseArchive(FileBytes file) {
        for (int at = file.length() - 22; at >= Math.max(0, file.length() - ARCHIVE_END); at--) {
            if (file.has(at, "PK\5\6")) {
                long directory = at - file.little32(at + 12);
                if (directory >= 0 && file.has((int) directory, "PK\1\2")) {
                    throw Unusable.POLYGLOT.refusal();
                }
            }
        }
    }
}
