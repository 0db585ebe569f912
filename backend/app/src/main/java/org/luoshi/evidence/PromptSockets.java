package org.luoshi.evidence;

import io.minio.Http;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;
import okhttp3.OkHttpClient;

/** Sockets to the store that send at once what is written. A request to put is a head and a body; with Nagle's algorithm the body waits
 * until the head is acknowledged, and the other side acknowledges only after 40 ms what it has no answer to yet. */
final class PromptSockets extends SocketFactory {

    /** @return a client for the store, as the MinIO client makes it for itself but for its sockets */
    static OkHttpClient client() {
        return Http.newDefaultClient()
                .newBuilder()
                .socketFactory(new PromptSockets())
                .build();
    }

    @Override
    public Socket createSocket() throws IOException {
        Socket socket = new Socket();
        socket.setTcpNoDelay(true);
        return socket;
    }

    // OkHttp asks for unconnected sockets only

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
        throw new UnsupportedOperationException();
    }
}
