package org.preferencecenter.bench;

import com.nimbusds.jose.JOSEException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.DecisionId;
import org.preferencecenter.core.wire.SyncRequest;
import org.preferencecenter.core.wire.WireJson;

/**
 * Many desktops of as many people, each with an event stream open and nothing to say: what that costs a service in a process of its
 * own, and how long a toggle takes to be seen on another desktop beside them.
 */
final class IdleDesktops {
    private static final int TOGGLES = 500;
    private static final int WARM_UP = 100;
    private static final double KIBIBYTES = 1024;

    private IdleDesktops() {}

    /** Takes how many desktops there are, and prints what was found. */
    public static void main(String[] arguments) throws IOException, InterruptedException, JOSEException {
        System.out.println(WireJson.write(measure(Integer.parseInt(arguments[0]))));
    }

    /**
     * What was found.
     *
     * @param open                 how many of the streams were still open at the end
     * @param heapKibibytesEach    what a stream takes of the heap, after a full collection
     * @param residentKibibytesEach what it takes of the machine's memory
     * @param alone                from the click on one desktop to the event on another, with no other stream open
     * @param beside               the same beside all of them
     */
    record Figures(int desktops, int open, double heapKibibytesEach, double residentKibibytesEach, Delay alone,
            Delay beside) {}

    /** Opens so many streams and measures. */
    static Figures measure(int count) throws IOException, InterruptedException, JOSEException {
        List<Socket> desktops = new ArrayList<>();
        try (BenchIssuer issuer = new BenchIssuer(); ServiceProgram service = ServiceProgram.start(issuer)) {
            Delay alone = Delay.of(toggles(service, issuer));
            ServiceProgram.Memory before = service.memory();
            for (int i = 0; i < count; i++) {
                desktops.add(stream(service, issuer.token("idle-" + i)));
            }
            ServiceProgram.Memory after = service.memory();
            Delay beside = Delay.of(toggles(service, issuer));
            return new Figures(count, count - gone(desktops), (after.heap() - before.heap()) / KIBIBYTES / count,
                    (after.resident() - before.resident()) / KIBIBYTES / count, alone, beside);
        } finally {
            for (Socket desktop : desktops) {
                desktop.close();
            }
        }
    }

    /** Opens a stream and reads the head of its answer. */
    private static Socket stream(ServiceProgram service, String token) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port());
        socket.getOutputStream().write(("GET /v1/events HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
        byte[] start = socket.getInputStream().readNBytes("HTTP/1.1 200".length());
        if (!new String(start, StandardCharsets.ISO_8859_1).endsWith("200")) {
            socket.close();
            throw new IOException("No stream: " + new String(start, StandardCharsets.ISO_8859_1));
        }
        return socket;
    }

    /** Toggles on one desktop, and how long after the click the other one heard of it. */
    private static long[] toggles(ServiceProgram service, BenchIssuer issuer) throws IOException, JOSEException {
        String token = issuer.token("ada-" + System.nanoTime());
        long[] nanos = new long[TOGGLES];
        try (HttpLine desktop = new HttpLine(service.port());
                Socket other = stream(service, token);
                BufferedReader events = new BufferedReader(
                        new InputStreamReader(other.getInputStream(), StandardCharsets.UTF_8))) {
            List<DecisionId> heads = List.of();
            for (int i = -WARM_UP; i < TOGGLES; i++) {
                Decision decision = Samples.decision(i + WARM_UP + 1, heads);
                heads = List.of(decision.id());
                long clicked = System.nanoTime();
                desktop.post("/v1/decisions?after=" + (i + WARM_UP), token,
                        WireJson.write(new SyncRequest(List.of(decision))));
                String awaited = "{\"cursor\":" + (i + WARM_UP + 1) + "}";
                String line = events.readLine();
                while (line != null && !line.contains(awaited)) {
                    line = events.readLine();
                }
                if (line == null) {
                    throw new IOException("The stream ended");
                }
                if (i >= 0) {
                    nanos[i] = System.nanoTime() - clicked;
                }
            }
        }
        return nanos;
    }

    /** How many streams the service ended meanwhile. */
    private static int gone(List<Socket> desktops) throws IOException {
        int gone = 0;
        for (Socket desktop : desktops) {
            desktop.setSoTimeout(1);
            byte[] buffer = new byte[(int) (KIBIBYTES * KIBIBYTES)];
            try {
                int read = desktop.getInputStream().read(buffer);
                while (read > 0) {
                    read = desktop.getInputStream().read(buffer);
                }
                gone++;
            } catch (SocketTimeoutException e) {
                // It is open, and silent.
            }
        }
        return gone;
    }
}
