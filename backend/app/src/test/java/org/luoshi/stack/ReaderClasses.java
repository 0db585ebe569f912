package org.luoshi.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the reader's classes lie after its module was built. */
public final class ReaderClasses {

    private ReaderClasses() {}

    /** @return a class path of Java */
    public static String path() {
        Path reader = Path.of("../reader/target").toAbsolutePath().normalize();
        try {
            return reader.resolve("classes") + ":"
                    + Files.readString(reader.resolve("classpath.txt")).strip();
        } catch (IOException missing) {
            throw new UncheckedIOException("the module reader is not built", missing);
        }
    }
}
