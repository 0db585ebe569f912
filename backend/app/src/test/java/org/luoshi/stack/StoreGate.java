package org.luoshi.stack;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Stands before the S3 store, so that a test can take the store away and give it back while the service runs. */
public final class StoreGate {

    /** Quarkus loads test classes anew for each profile, so what must outlive them is kept where all of them look. */
    private static final String SHUT = "luoshi.test.store.shut";

    private static final String SILENT = "luoshi.test.store.silent";

    private StoreGate() {}

    /** Runs something while the store is away: no new connection, and the present ones are cut. */
    public static void whileShut(Runnable work) {
        System.setProperty(SHUT, "true");
        try {
            work.run();
        } finally {
            System.clearProperty(SHUT);
        }
    }

    /** Runs something while the store takes connections and says nothing. */
    public static void whileSilent(Runnable work) {
        System.setProperty(SILENT, "true");
        try {
            work.run();
        } finally {
            System.clearProperty(SILENT);
        }
    }

    /** @param storePort loopback port of the store
     * @return loopback port that leads there */
    static int before(int storePort) {
        try {
            ServerSocket entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            start(() -> {
                while (true) {
                    let(entrance.accept(), storePort);
                }
            });
            return entrance.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void let(Socket client, int storePort) throws IOException {
        if (shut()) {
            client.close();
            return;
        }
        Socket store = new Socket(InetAddress.getLoopbackAddress(), storePort);
        start(() -> pass(client, store));
        start(() -> pass(store, client));
    }

    private static void pass(Socket from, Socket to) throws IOException, InterruptedException {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] chunk = new byte[64 * 1024];
            for (int n = in.read(chunk); n >= 0 && !shut(); n = in.read(chunk)) {
                while (System.getProperty(SILENT) != null) {
                    Thread.sleep(50);
                }
                out.write(chunk, 0, n);
            }
        }
    }

    private static boolean shut() {
        return System.getProperty(SHUT) != null;
    }

    private static void start(Passing work) {
        Thread.ofVirtual().start(() -> {
            try {
                work.run();
            } catch (IOException | InterruptedException gone) {
                // one of the two hung up
            }
        });
    }

    private interface Passing {
        void run() throws IOException, InterruptedException;
    }
}
