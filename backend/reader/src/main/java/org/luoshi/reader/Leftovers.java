package org.luoshi.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** What the engine unpacked. */
final class Leftovers {

    private static final String OWN = "luoshi-reader";

    private Leftovers() {}

    /** Removes the reader's folder with what is in it; a folder that is not its own is left alone. */
    static void delete(Path folder) throws IOException {
        if (!folder.getFileName().toString().startsWith(OWN) || !Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        }
    }
}
