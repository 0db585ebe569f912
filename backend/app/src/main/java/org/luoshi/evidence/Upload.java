package org.luoshi.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.commons.fileupload.FileItemIterator;
import org.apache.commons.fileupload.FileItemStream;
import org.apache.commons.fileupload.FileUpload;
import org.apache.commons.fileupload.FileUploadException;
import org.apache.commons.fileupload.InvalidFileNameException;
import org.apache.commons.fileupload.UploadContext;
import org.luoshi.problem.Problem;
import org.luoshi.problem.Refusal;

/** What a multipart request carried: the parts {@code kind} and {@code file}, read and hashed as they come, nothing on disk.
 * @param content the bytes of the file; the array may be longer than the file
 * @param length of the file in bytes
 * @param sha256 of the file, in hex */
record Upload(String kind, String fileName, byte[] content, int length, String sha256) {

    /** Of one part; a file name of 300 Chinese characters has 900 bytes, or 2,700 where each is written as %E6. */
    private static final int HEADERS = 8 * 1024;

    private static final int CHUNK = 64 * 1024;

    /** @param contentType of the request, with its boundary
     * @param contentLength of the request, or less than 0
     * @param room the bytes of the file are written into it
     * @param maxBytes of the file
     * @throws Refusal invalid-request for a wrong or missing part, too-large, evidence-unusable when it ended early */
    static Upload read(String contentType, long contentLength, InputStream body, byte[] room, int maxBytes) {
        Parts read = new Parts(room, maxBytes);
        FileItemIterator parts = parts(contentType, contentLength, body);
        try {
            while (parts.hasNext()) {
                read.take(parts.next());
            }
        } catch (FileUploadException | IOException e) {
            if (e.getCause() instanceof Refusal refusal) {
                throw refusal;
            }
            throw Unusable.TRUNCATED.refusal();
        }
        return read.whole();
    }

    /** Of bytes that are at hand. */
    static Upload of(String kind, String fileName, byte[] content) {
        String sha256 = HexFormat.of().formatHex(digest().digest(content));
        return new Upload(kind, fileName, content, content.length, sha256);
    }

    private static FileItemIterator parts(String contentType, long contentLength, InputStream body) {
        FileUpload reader = new FileUpload();
        reader.setHeaderEncoding("UTF-8");
        reader.setPartHeaderSizeMax(HEADERS);
        try {
            return reader.getItemIterator(new Request(contentType, contentLength, body));
        } catch (IOException e) {
            throw Unusable.TRUNCATED.refusal();
        } catch (FileUploadException e) {
            throw Problem.INVALID_REQUEST.because(
                    "上传的格式不正确：请用 multipart/form-data 发送 kind 和 file 两部分。",
                    "The upload has the wrong form: send multipart/form-data with the parts kind and file.");
        }
    }

    private static Refusal invalid(String field, String zh, String en) {
        return Problem.INVALID_REQUEST
                .because("上传的内容不正确，请按提示修改。", "Something in the upload is wrong: see the fields.")
                .field(field, zh, en);
    }

    static Refusal tooLarge(int maxBytes) {
        int megabytes = maxBytes / 1024 / 1024;
        return Problem.TOO_LARGE
                .because(
                        "文件超过 " + megabytes + " MB：请压缩或分页拍照后再传。",
                        "The file is over " + megabytes + " MB: compress it, or photograph page by page.")
                .with("limit", maxBytes);
    }

    /** The parts so far. */
    private static final class Parts {
        private final byte[] room;
        private final int maxBytes;
        private String kind;
        private String fileName;
        private boolean filled;
        private int length;
        private String sha256;

        Parts(byte[] room, int maxBytes) {
            this.room = room;
            this.maxBytes = maxBytes;
        }

        void take(FileItemStream part) throws IOException {
            String name = String.valueOf(part.getFieldName());
            boolean again = name.equals("kind") && kind != null || name.equals("file") && filled;
            if (again) {
                throw invalid(name, "只能有一个", "there must be one only");
            }
            try (InputStream in = part.openStream()) {
                switch (name) {
                    case "kind" -> kind = new String(in.readNBytes(100), StandardCharsets.UTF_8).strip();
                    case "file" -> {
                        fileName = nameOf(part);
                        fill(in);
                    }
                    default -> throw invalid(name, "没有这个字段，请删除", "no such part; remove it");
                }
            }
        }

        private static String nameOf(FileItemStream part) {
            try {
                return part.getName();
            } catch (InvalidFileNameException withNul) {
                return withNul.getName();
            }
        }

        private void fill(InputStream in) throws IOException {
            MessageDigest digest = digest();
            filled = true;
            int most = Math.min(room.length, maxBytes);
            for (int n = in.read(room, 0, Math.min(CHUNK, most)); n > 0; ) {
                digest.update(room, length, n);
                length += n;
                n = in.read(room, length, Math.min(CHUNK, most - length));
            }
            // there is no more room, or the part has ended
            if (in.read() >= 0) {
                throw tooLarge(maxBytes);
            }
            sha256 = HexFormat.of().formatHex(digest.digest());
        }

        Upload whole() {
            if (kind == null || kind.isEmpty()) {
                throw invalid("kind", "必填：证明材料的种类", "required: the kind of evidence");
            }
            if (!filled) {
                throw invalid("file", "必填：请选择文件", "required: choose a file");
            }
            return new Upload(kind, fileName, room, length, sha256);
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Request(String contentType, long length, InputStream body) implements UploadContext {
        @Override
        public String getCharacterEncoding() {
            return "UTF-8";
        }

        @Override
        public String getContentType() {
            return contentType;
        }

        @Override
        public int getContentLength() {
            return (int) length;
        }

        @Override
        public long contentLength() {
            return length;
        }

        @Override
        public InputStream getInputStream() {
            return body;
        }
    }
}
