package org.luoshi.demo;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** A local file handed in as if it had been uploaded. */
record LocalUpload(String fileName, Path filePath) implements FileUpload {

    @Override
    public String name() {
        return "file";
    }

    @Override
    public Path uploadedFile() {
        return filePath;
    }

    @Override
    public long size() {
        try {
            return Files.size(filePath);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public String contentType() {
        return "application/octet-stream";
    }

    @Override
    public String charSet() {
        return StandardCharsets.UTF_8.name();
    }

    @Override
    public MultivaluedMap<String, String> getHeaders() {
        return new MultivaluedHashMap<>();
    }
}
