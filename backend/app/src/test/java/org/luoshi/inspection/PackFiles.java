package org.luoshi.inspection;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The files of a pack, taken apart, put together, and checked by the scripts of its page. */
final class PackFiles {

    private PackFiles() {}

    record Checked(int code, String printed) {}

    static Checked check(Path folder, byte[] pack, int flips) throws IOException, InterruptedException {
        Path file = folder.resolve("pack.zip");
        Files.write(file, pack);
        Path script = DrawingTest.script().getParent().resolveSibling("backend/app/src/test/resources/pack/flip.mjs");
        Process run = new ProcessBuilder("node", script.toString(), file.toString(), String.valueOf(flips))
                .redirectErrorStream(true)
                .start();
        String printed = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Checked(run.waitFor(), printed);
    }

    static Map<String, byte[]> unzip(byte[] pack) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(pack))) {
            for (ZipEntry one = in.getNextEntry(); one != null; one = in.getNextEntry()) {
                files.put(one.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> one : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(one.getKey()));
                zip.write(one.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
