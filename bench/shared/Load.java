import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongSupplier;

/** Sends the same requests over and over on connections that stay open. As plain as can be, for it shares the cores with what it measures. */
final class Load {

    /** What came of it.
     * @param nanos time of each request, sorted
     * @param seconds of the whole */
    record Outcome(long[] nanos, double seconds) {
        double perSecond() {
            return nanos.length / seconds;
        }

        double millis(double quantile) {
            return nanos[(int) Math.min(nanos.length - 1, Math.floor(quantile * nanos.length))] / 1e6;
        }
    }

    private Load() {}

    /** Sends requests for some seconds, each connection its own, one after the other. */
    static Outcome of(List<byte[]> requests, double seconds) throws Exception {
        long until = System.nanoTime() + (long) (seconds * 1e9);
        return of(requests, () -> until - System.nanoTime());
    }

    /** @param left says how much is left to do; not above 0 ends it */
    static Outcome of(List<byte[]> requests, LongSupplier left) throws Exception {
        long began = System.nanoTime();
        List<Callable<long[]>> work = requests.stream()
                .<Callable<long[]>>map(request -> () -> send(request, left))
                .toList();
        List<long[]> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(requests.size())) {
            for (Future<long[]> one : threads.invokeAll(work)) {
                all.add(one.get());
            }
        }
        double took = (System.nanoTime() - began) / 1e9;
        return new Outcome(all.stream().flatMapToLong(Arrays::stream).sorted().toArray(), took);
    }

    private static long[] send(byte[] request, LongSupplier left) throws IOException {
        long[] nanos = new long[1024];
        int count = 0;
        try (Connection connection = new Connection()) {
            while (left.getAsLong() > 0) {
                long began = System.nanoTime();
                connection.send(request);
                if (count == nanos.length) {
                    nanos = Arrays.copyOf(nanos, 2 * count);
                }
                nanos[count++] = System.nanoTime() - began;
            }
        }
        return Arrays.copyOf(nanos, count);
    }

    /** @return the bytes of a request without a body */
    static byte[] get(String path, String token) {
        return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json, text/plain\r\nAuthorization: Bearer " + token
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** @return the bytes of a request with a body of JSON */
    static byte[] post(String path, String token, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return ("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\nContent-Type: application/json\r\n"
                        + "Content-Length: " + bytes.length + "\r\nAuthorization: Bearer " + token + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** One connection to the service; anything but a good answer ends the benchmark. */
    static final class Connection implements AutoCloseable {
        private final Socket socket;
        private final InputStream in;
        private final OutputStream out;
        private final byte[] line = new byte[8192];

        Connection() throws IOException {
            URI address = URI.create(Here.API);
            socket = new Socket(address.getHost(), address.getPort());
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream(), 16 * 1024);
            out = socket.getOutputStream();
        }

        /** @return the status; the body is read and dropped */
        int send(byte[]... request) throws IOException {
            for (byte[] part : request) {
                out.write(part);
            }
            out.flush();
            String head = line();
            int status = Integer.parseInt(head.substring(9, 12));
            long length = 0;
            boolean chunked = false;
            for (String header = line(); !header.isEmpty(); header = line()) {
                String lower = header.toLowerCase(Locale.ROOT);
                if (lower.startsWith("content-length:")) {
                    length = Long.parseLong(header.substring(15).strip());
                } else if (lower.startsWith("transfer-encoding:") && lower.contains("chunked")) {
                    chunked = true;
                }
            }
            if (chunked) {
                for (int size = chunk(); size > 0; size = chunk()) {
                    in.skipNBytes(size);
                    line();
                }
                line();
            } else if (status / 100 != 2) {
                throw new IOException(head + " " + new String(in.readNBytes((int) length), StandardCharsets.UTF_8));
            } else {
                in.skipNBytes(length);
            }
            if (status / 100 != 2) {
                throw new IOException(head);
            }
            return status;
        }

        private int chunk() throws IOException {
            return Integer.parseInt(line(), 16);
        }

        private String line() throws IOException {
            int size = 0;
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) {
                    throw new EOFException("the service hung up");
                }
                if (c != '\r') {
                    line[size++] = (byte) c;
                }
            }
            return new String(line, 0, size, StandardCharsets.ISO_8859_1);
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
