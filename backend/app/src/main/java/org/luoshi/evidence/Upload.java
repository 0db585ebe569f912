package org.luoshi.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.fileupload.FileItemIterator;
import org.apache.commons.fileupload.FileItemStream;
import org.apache.commons.fileupload.FileUpload;
import org.apache.commons.fileupload.FileUploadException;
import org.apache.commons.fileupload.UploadContext;
import org.luoshi.problem.Problem;
import org.luoshi.problem.Refusal;

/** What a multipart request carried: the parts {@code kind} and {@code file}, read as they come, nothing on disk. */
record Upload(String kind, String fileName, byte[] content, int length) {

    /** @param contentType of the request, with its boundary
     * @param contentLength of the request, or less than 0
     * @param maxBytes of the file
     * @throws Refusal invalid-request for a missing part, too-large, evidence-unusable when it ended early */
    static Upload read(String contentType, long contentLength, InputStream body, int maxBytes) {
        String kind = null;
        String fileName = null;
        Buffer file = null;
        try {
            FileUpload reader = new FileUpload();
            reader.setHeaderEncoding("UTF-8");
            reader.setFileCountMax(4);
            FileItemIterator parts = reader.getItemIterator(new Request(contentType, contentLength, body));
            while (parts.hasNext()) {
                FileItemStream part = parts.next();
                try (InputStream in = part.openStream()) {
                    if ("kind".equals(part.getFieldName())) {
                        kind = new String(in.readNBytes(100), StandardCharsets.UTF_8).strip();
                    } else if ("file".equals(part.getFieldName())) {
                        fileName = part.getName();
                        file = Buffer.of(in, contentLength, maxBytes);
                    } else {
                        throw invalid(part.getFieldName(), "没有这个字段,请删除", "no such part; remove it");
                    }
                }
            }
        } catch (FileUploadException | IOException e) {
            if (e.getCause() instanceof Refusal refusal) {
                throw refusal;
            }
            throw Unusable.TRUNCATED.refusal();
        }
        if (kind == null || kind.isEmpty()) {
            throw invalid("kind", "必填:证明材料的种类", "required: the kind of evidence");
        }
        if (file == null) {
            throw invalid("file", "必填:请选择文件", "required: choose a file");
        }
        return new Upload(kind, fileName, file.bytes(), file.size());
    }

    private static Refusal invalid(String field, String zh, String en) {
        return Problem.INVALID_REQUEST
                .because("上传的内容不完整,请按提示修改。", "The upload is not complete: see the fields.")
                .field(field, zh, en);
    }

    static Refusal tooLarge(int maxBytes) {
        int megabytes = maxBytes / 1024 / 1024;
        return Problem.TOO_LARGE
                .because(
                        "文件超过 " + megabytes + " MB:请压缩或分页拍照后再传。",
                        "The file is over " + megabytes + " MB: compress it, or photograph page by page.")
                .with("limit", maxBytes);
    }

    /** Grows no further than the limit and gives its bytes away without a copy. */
    private static final class Buffer extends ByteArrayOutputStream {

        private Buffer(int size) {
            super(size);
        }

        static Buffer of(InputStream in, long announced, int maxBytes) throws IOException {
            Buffer buffer = new Buffer((int) Math.clamp(announced, 64 * 1024, maxBytes));
            byte[] chunk = new byte[64 * 1024];
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                if (buffer.count + n > maxBytes) {
                    throw tooLarge(maxBytes);
                }
                buffer.write(chunk, 0, n);
            }
            return buffer;
        }

        byte[] bytes() {
            return buf;
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
