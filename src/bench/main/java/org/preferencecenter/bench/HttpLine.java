package org.preferencecenter.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One connection that stays open, with as little between it and the service as HTTP/1.1 needs: it runs on the same cores. */
final class HttpLine implements AutoCloseable {
    private static final String HTTP = " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ";
    private static final String LENGTH = "content-length:";
    private static final String TAG = "etag:";
    private static final String OK = " 200 ";
    private static final String NOT_MODIFIED = " 304 ";
    private static final int BUFFER = 16_384;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    HttpLine(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), BUFFER);
        out = socket.getOutputStream();
    }

    /**
     * Posts JSON and reads the answer to its end.
     *
     * @throws IOException also if the answer is not 200
     */
    String post(String target, String token, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        Answer answer = exchange(
                "POST " + target + HTTP + token + "\r\nContent-Type: application/json\r\nContent-Length: "
                        + bytes.length + "\r\n\r\n",
                bytes);
        return answer.require(OK).body();
    }

    /** Reads something, and gives its entity tag. */
    String tag(String target, String token) throws IOException {
        return exchange("GET " + target + HTTP + token + "\r\n\r\n", new byte[0]).require(OK).tag();
    }

    /** @throws IOException if it has another entity tag by now */
    void requireUnchanged(String target, String token, String tag) throws IOException {
        exchange("GET " + target + HTTP + token + "\r\nIf-None-Match: " + tag + "\r\n\r\n", new byte[0])
                .require(NOT_MODIFIED);
    }

    private record Answer(String status, String tag, String body) {
        Answer require(String code) throws IOException {
            if (!status.contains(code)) {
                throw new IOException(status + ": " + body);
            }
            return this;
        }
    }

    private Answer exchange(String head, byte[] body) throws IOException {
        byte[] start = head.getBytes(StandardCharsets.ISO_8859_1);
        byte[] request = new byte[start.length + body.length];
        System.arraycopy(start, 0, request, 0, start.length);
        System.arraycopy(body, 0, request, start.length, body.length);
        out.write(request);
        String status = line();
        int length = 0;
        String tag = "";
        for (String line = line(); !line.isEmpty(); line = line()) {
            if (line.regionMatches(true, 0, LENGTH, 0, LENGTH.length())) {
                length = Integer.parseInt(line.substring(LENGTH.length()).strip());
            } else if (line.regionMatches(true, 0, TAG, 0, TAG.length())) {
                tag = line.substring(TAG.length()).strip();
            }
        }
        return new Answer(status, tag, new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("The service hung up");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
