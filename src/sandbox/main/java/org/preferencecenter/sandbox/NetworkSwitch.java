package org.preferencecenter.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The cable between desktop and service: a TCP relay that can be pulled. Pulled, it refuses connections and cuts the open ones,
 * as a computer without a network does.
 */
final class NetworkSwitch implements AutoCloseable {
    private final int port;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private @Nullable ServerSocket listener;

    /**
     * A relay that is not plugged in yet.
     *
     * @param port   where the desktop connects to on this machine
     * @param target where the service listens on this machine
     */
    NetworkSwitch(int port, int target) {
        this.port = port;
        this.target = target;
    }

    synchronized boolean isOn() {
        return listener != null;
    }

    synchronized void on() throws IOException {
        if (listener == null) {
            ServerSocket fresh = new ServerSocket();
            fresh.setReuseAddress(true);
            fresh.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            listener = fresh;
            Thread.ofVirtual().name("sandbox-network").start(() -> accept(fresh));
        }
    }

    synchronized void off() throws IOException {
        if (listener != null) {
            listener.close();
            listener = null;
        }
        for (Socket socket : open) {
            close(socket);
        }
    }

    private void accept(ServerSocket from) {
        while (!from.isClosed()) {
            try {
                Socket near = from.accept();
                Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
                connect(from, near, far);
            } catch (IOException e) {
                // Pulled while waiting, or the service is gone: whoever connects next finds out for themselves.
            }
        }
    }

    /** Whoever was let in at the very moment the cable was pulled is cut off, too. */
    private synchronized void connect(ServerSocket from, Socket near, Socket far) {
        if (from.isClosed()) {
            close(near);
            close(far);
        } else {
            relay(near, far);
            relay(far, near);
        }
    }

    private void relay(Socket from, Socket to) {
        open.add(from);
        Thread.ofVirtual().start(() -> {
            try (InputStream in = from.getInputStream()) {
                in.transferTo(to.getOutputStream());
            } catch (IOException e) {
                // One side hung up; so does the other, below.
            } finally {
                close(from);
                close(to);
                open.remove(from);
            }
        });
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is of no use any more either way.
        }
    }

    @Override
    public void close() throws IOException {
        off();
    }
}
