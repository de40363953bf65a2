package org.preferencecenter.client.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/**
 * Makes sockets over which only so much comes in. What a program reads of an answer has limits of its own; this one is for what
 * the HTTP client reads on its way there, such as the line before a chunk, which it would keep however long it gets.
 */
final class BoundedSockets extends SocketFactory {
    private final long most;

    /** @param most how many bytes come in over each socket */
    BoundedSockets(long most) {
        this.most = most;
    }

    @Override
    public Socket createSocket() {
        return new BoundedSocket(most);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port), new InetSocketAddress(0));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port), new InetSocketAddress(0));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return connected(new InetSocketAddress(host, port), new InetSocketAddress(localHost, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) throws IOException {
        return connected(new InetSocketAddress(host, port), new InetSocketAddress(localHost, localPort));
    }

    private Socket connected(InetSocketAddress address, InetSocketAddress local) throws IOException {
        Socket socket = new BoundedSocket(most);
        try {
            socket.bind(local);
            socket.connect(address);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private static final class BoundedSocket extends Socket {
        private final long most;

        BoundedSocket(long most) {
            this.most = most;
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return new BoundedInput(super.getInputStream(), most);
        }
    }

    private static final class BoundedInput extends FilterInputStream {
        private long left;

        BoundedInput(InputStream in, long most) {
            super(in);
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            requireMore();
            int next = super.read();
            left--;
            return next;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            requireMore();
            int count = super.read(bytes, offset, (int) Math.min(length, left));
            left -= Math.max(count, 0);
            return count;
        }

        private void requireMore() throws TooMuchException {
            if (left <= 0) {
                throw new TooMuchException("More comes in than any honest connection brings");
            }
        }
    }
}
