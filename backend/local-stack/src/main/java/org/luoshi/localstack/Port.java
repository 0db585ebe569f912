package org.luoshi.localstack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/**
 * A loopback port and the setting it comes from.
 *
 * @param number 1 to 65535
 * @param setting the environment variable that changes it
 */
record Port(int number, String setting) {

    /** Refuses, naming port and setting, when another program listens there. */
    void requireFree(String user) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), number));
        } catch (IOException taken) {
            throw new Refused("port %d for the %s is taken by another program; stop that program or set %s"
                    .formatted(number, user, setting));
        }
    }

    /** A port that is free at this moment. */
    static Port anyFree() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new Port(probe.getLocalPort(), "none");
        }
    }

    /** Whether somebody accepts connections there. */
    boolean accepts() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), number), 500);
            return true;
        } catch (IOException closed) {
            return false;
        }
    }
}
