package org.luoshi.evidence;

import java.util.HashSet;
import java.util.Set;

/** Finds what a camera notes in a HEIC beside its pictures: items of the types Exif and mime, wherever in the file they lie (ISO/IEC 14496-12, 8.11). */
final class HeicNotes {

    private final FileBytes file;
    private final Set<Long> notes = new HashSet<>();
    private int ownData;

    HeicNotes(FileBytes file) {
        this.file = file;
    }

    void blank() {
        int meta = box("meta", 0, file.length());
        if (meta < 0) {
            return;
        }
        int end = end(meta);
        int inner = meta + 12;
        int names = box("iinf", inner, end);
        int places = box("iloc", inner, end);
        int data = box("idat", inner, end);
        ownData = data < 0 ? 0 : data + 8;
        if (names >= 0 && places >= 0) {
            name(names);
            blank(places);
        }
    }

    /** @return where the box of this type begins, or -1 */
    private int box(String type, int from, int to) {
        for (int at = from; at + 8 <= to; at = end(at)) {
            if (file.has(at + 4, type)) {
                return at;
            }
        }
        return -1;
    }

    private int end(int box) {
        long size = file.u32(box);
        return size == 0 ? file.length() : file.end(box, Math.max(8, size));
    }

    private void name(int box) {
        int end = end(box);
        int at = box + 12 + (file.u8(box + 8) == 0 ? 2 : 4);
        for (; at + 8 <= end; at = end(at)) {
            int version = file.u8(at + 8);
            int id = at + 12;
            int type = version >= 3 ? id + 6 : id + 4;
            if (version >= 2 && (file.has(type, "Exif") || file.has(type, "mime"))) {
                notes.add(version >= 3 ? file.u32(id) : file.u16(id));
            }
        }
    }

    private void blank(int box) {
        int version = file.u8(box + 8);
        int sizes = file.u16(box + 12);
        int at = box + 14;
        long items = version < 2 ? file.u16(at) : file.u32(at);
        at += version < 2 ? 2 : 4;
        for (long i = 0; i < items; i++) {
            long id = version < 2 ? file.u16(at) : file.u32(at);
            at += version < 2 ? 2 : 4;
            int method = version == 0 ? 0 : file.u16(at) & 0xf;
            at += (version == 0 ? 0 : 2) + 2;
            long base = number(at, sizes >> 4 & 0xf);
            at += sizes >> 4 & 0xf;
            int extents = file.u16(at);
            at += 2;
            for (int j = 0; j < extents; j++) {
                at += version == 0 ? 0 : sizes & 0xf;
                long offset = base + number(at, sizes >> 12) + (method == 1 ? ownData : 0);
                at += sizes >> 12;
                long length = number(at, sizes >> 8 & 0xf);
                at += sizes >> 8 & 0xf;
                if (notes.contains(id) && method < 2 && offset >= 0 && offset < file.length()) {
                    file.blank((int) offset, (int) Math.min(file.length(), offset + length));
                }
            }
        }
    }

    private long number(int at, int bytes) {
        long value = 0;
        for (int i = 0; i < bytes; i++) {
            value = value << 8 | file.u8(at + i);
        }
        return value;
    }
}
