package org.luoshi.inspection;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip that is written as it is read, and knows name, size and digest of each of its files. */
final class PackZip implements AutoCloseable {

    /** A file of the pack.
     * @param sha256 in hex */
    record Listed(String name, long size, String sha256) {}

    private final ZipOutputStream zip;
    private final List<Listed> files = new ArrayList<>();

    PackZip(OutputStream out) {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    void add(String name, String text) throws IOException {
        add(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Writes a file; the caller closes what it is read from.
     * @return hex SHA-256 of what was written */
    String add(String name, InputStream content) throws IOException {
        MessageDigest digest = sha256();
        zip.putNextEntry(new ZipEntry(name));
        long size = new DigestInputStream(content, digest).transferTo(zip);
        zip.closeEntry();
        String sha256 = HexFormat.of().formatHex(digest.digest());
        files.add(new Listed(name, size, sha256));
        return sha256;
    }

    /** @return what was written so far */
    List<Listed> files() {
        return List.copyOf(files);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Ends the zip. Not called where the writing failed: a pack without its end cannot be taken for a whole one. */
    @Override
    public void close() throws IOException {
        zip.close();
    }
}
