package org.luoshi.localstack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Server binaries out of the artifacts on the class path, unpacked once into the tools folder. */
final class Unpacked {
    private static final String DONE = ".unpacked";

    private Unpacked() {}

    /** Work that fills an empty folder. */
    interface Filling {
        void fill(Path archive, Path folder) throws IOException, InterruptedException;
    }

    /**
     * The folder that holds what {@code filling} makes of an artifact; made on the first call, and again when an
     * earlier try was cut short.
     *
     * @param artifact beginning of the artifact's file name, which also names the folder
     */
    static Path once(Path tools, String artifact, Filling filling) throws IOException, InterruptedException {
        Path archive = onClassPath(artifact);
        Path folder = tools.resolve(archive.getFileName().toString().replaceFirst("\\.(jar|zip)$", ""));
        if (!Files.exists(folder.resolve(DONE))) {
            System.out.println("unpacking " + archive.getFileName() + " into " + folder + " (once)");
            delete(folder);
            Files.createDirectories(folder);
            filling.fill(archive, folder);
            Files.createFile(folder.resolve(DONE));
        }
        return folder;
    }

    /** Copies the entries below {@code prefix} of a zip or jar; files in {@code bin} and {@code scripts} may be run. */
    static void zip(Path archive, String prefix, Path folder) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry :
                    zip.stream().filter(e -> e.getName().startsWith(prefix)).toList()) {
                Path target = folder.resolve(entry.getName().substring(prefix.length()))
                        .normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("entry outside of the folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                    continue;
                }
                Files.createDirectories(target.getParent());
                try (InputStream in = zip.getInputStream(entry)) {
                    Files.copy(in, target);
                }
                String parent = target.getParent().getFileName().toString();
                if (List.of("bin", "scripts").contains(parent)) {
                    target.toFile().setExecutable(true);
                }
            }
        }
    }

    /** Copies one entry of a zip or jar. */
    static void entry(Path archive, String name, Path target) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile());
                InputStream in = zip.getInputStream(zip.getEntry(name))) {
            Files.copy(in, target);
        }
    }

    /** Removes a folder and all in it; symbolic links are removed, not followed. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static Path onClassPath(String artifact) {
        return Arrays.stream(System.getProperty("java.class.path").split(":"))
                .map(Path::of)
                .filter(path -> path.getFileName() != null
                        && path.getFileName().toString().startsWith(artifact))
                .findFirst()
                .orElseThrow(() -> new Refused("the artifact " + artifact + " is not on the class path"));
    }
}
