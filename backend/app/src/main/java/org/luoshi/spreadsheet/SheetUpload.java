package org.luoshi.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.luoshi.problem.Problem;

/** A table as it was handed in.
 * @param path where it lies on this machine
 * @param name as it may be shown
 * @param sha256 hex digest of its bytes */
public record SheetUpload(Path path, String name, String sha256) {

    private static final int LONGEST_FILE_NAME = 255;

    /** @throws org.luoshi.problem.Refusal invalid-request where the form has no file */
    public static SheetUpload of(FileUpload part) {
        if (part == null) {
            throw Problem.INVALID_REQUEST
                    .because("没有收到文件：请在表单的 file 部分放入文件。", "No file arrived: send it in the part named file.")
                    .field("file", "请选择文件", "choose a file");
        }
        return of(part.uploadedFile(), part.fileName());
    }

    /** Takes a file that is on this machine. */
    public static SheetUpload of(Path path, String name) {
        return new SheetUpload(path, shown(name), sha256(path));
    }

    // a name may carry a path or control characters: only its last part is shown
    private static String shown(String name) {
        String last = name == null ? "" : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("\\p{C}", "").strip();
        String some = clean.isEmpty() ? "table" : clean;
        return some.length() <= LONGEST_FILE_NAME ? some : some.substring(0, LONGEST_FILE_NAME);
    }

    private static String sha256(Path path) {
        try (InputStream in = new DigestInputStream(Files.newInputStream(path), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of()
                    .formatHex(((DigestInputStream) in).getMessageDigest().digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
