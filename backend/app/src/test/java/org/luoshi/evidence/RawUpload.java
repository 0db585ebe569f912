package org.luoshi.evidence;

import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.luoshi.Client;
import org.luoshi.stack.Tokens;

/** An upload on a connection of its own that may stall, break off or go on too long. */
final class RawUpload implements Closeable {

    private final Socket socket;
    private final OutputStream out;

    /** Sends the head of the request.
     * @param announced length of the body in bytes, or less than 0 for one that comes in chunks */
    RawUpload(String account, String declaration, long announced) {
        try {
            socket = new Socket("localhost", RestAssured.port);
            socket.setSoTimeout(40_000);
            out = socket.getOutputStream();
            send("POST /api/v1/declarations/" + declaration
                    + "/evidence HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                    + Tokens.of(account) + "\r\nContent-Type: multipart/form-data; boundary=" + Client.BOUNDARY + "\r\n"
                    + (announced < 0 ? "Transfer-Encoding: chunked" : "Content-Length: " + announced) + "\r\n\r\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void send(String text) throws IOException {
        send(text.getBytes(StandardCharsets.UTF_8));
    }

    void send(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }

    /** Sends it piece by piece, and gives up without a word when the service does not listen any more. */
    void sendAll(byte[] body, boolean chunked) {
        try {
            for (int at = 0; at < body.length; at += 65_536) {
                int size = Math.min(65_536, body.length - at);
                if (chunked) {
                    send(Integer.toHexString(size) + "\r\n");
                }
                out.write(body, at, size);
                if (chunked) {
                    send("\r\n");
                }
            }
            send(chunked ? "0\r\n\r\n" : "");
        } catch (IOException notTaken) {
            // the answer tells why
        }
    }

    /** @return what the service answers until it closes, or says everything that it announced */
    String answer() {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        try {
            byte[] chunk = new byte[8192];
            for (int n = socket.getInputStream().read(chunk);
                    n > 0;
                    n = socket.getInputStream().read(chunk)) {
                read.write(chunk, 0, n);
                if (read.toString(StandardCharsets.UTF_8).endsWith("}")) {
                    break;
                }
            }
        } catch (IOException reset) {
            // what was read before counts
        }
        return read.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
