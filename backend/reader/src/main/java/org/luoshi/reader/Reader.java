package org.luoshi.reader;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Reads the text of proofs, one at a time, until its input ends: a process of its own, so that neither the memory of the engine nor a file
 * that it cannot bear is the service's.
 * <pre>
 * in:  how (byte: 0 the text layer of a PDF, 1 the picture of a page), number of the page from 1 (int), media type (UTF), length (int), file
 * out: PAGES in the document, pieces of text; or UNREADABLE why. Then a line a piece: page, row, left, top, width, height, text
 * </pre>
 * Other lines of the output are the engine's and mean nothing. */
public final class Reader {

    private static final int TEXT_LAYER = 0;

    private final PrintStream out;
    private final int threads;
    private final long mostPixels;
    private Engine engine;

    private Reader(PrintStream out, int threads, long mostPixels) {
        this.out = out;
        this.threads = threads;
        this.mostPixels = mostPixels;
    }

    /** @param args threads of the engine, most pixels of a picture */
    public static void main(String[] args) throws IOException {
        System.setProperty("java.awt.headless", "true");
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        System.setOut(System.err);
        new Reader(out, Integer.parseInt(args[0]), Long.parseLong(args[1]))
                .serve(new DataInputStream(new BufferedInputStream(System.in)));
        // whoever began this removes its folder, unless killed before
        Leftovers.delete(Path.of(System.getProperty("java.io.tmpdir")));
    }

    private void serve(DataInputStream in) throws IOException {
        while (true) {
            int how;
            try {
                how = in.readByte();
            } catch (EOFException done) {
                return;
            }
            int page = in.readInt();
            String mediaType = in.readUTF();
            byte[] file = in.readNBytes(in.readInt());
            try {
                if (how == TEXT_LAYER) {
                    TextLayer layer = TextLayer.of(file);
                    answer(layer.pages(), layer.pieces());
                } else {
                    answer(1, engine().read(PagePicture.of(file, mediaType, page - 1, mostPixels), page));
                }
            } catch (IOException | RuntimeException | LinkageError unreadable) {
                // on a machine that the engine is not made for, text layers are read all the same
                begin("UNREADABLE " + unreadable.getClass().getSimpleName());
            }
            out.flush();
            if (how != TEXT_LAYER) {
                // the next page may be long in coming: what this one took is given back meanwhile
                System.gc();
            }
        }
    }

    private void answer(int pages, List<Piece> pieces) {
        begin("PAGES " + pages + " " + pieces.size());
        pieces.forEach(piece -> out.println(piece.line()));
    }

    // the engine's own output leaves its buffer whenever that is full, so in the middle of a line: an answer begins on
    // a new one
    private void begin(String line) {
        out.println();
        out.println(line);
    }

    // a process that only ever reads text layers never loads the models
    private Engine engine() {
        if (engine == null) {
            engine = new Engine(threads);
        }
        return engine;
    }
}
