package org.preferencecenter.client.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import org.preferencecenter.client.ProxyChoice;
import org.preferencecenter.core.contract.SecureAddress;

/** Leads each connection the way that was chosen. It never changes: another choice is another way. */
final class Way extends ProxySelector {
    private static final List<Proxy> DIRECT = List.of(Proxy.NO_PROXY);

    private final ProxyChoice choice;

    Way(ProxyChoice choice) {
        this.choice = choice;
    }

    @Override
    public List<Proxy> select(URI target) {
        return switch (choice) {
            case ProxyChoice.AsSystem() -> system(target);
            case ProxyChoice.None() -> DIRECT;
            // A proxy elsewhere knows nothing of what runs here.
            case ProxyChoice.Manual(String host, int port) -> SecureAddress.isLoopback(target.getHost())
                    ? DIRECT
                    : List.of(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(host, port)));
        };
    }

    private static List<Proxy> system(URI target) {
        ProxySelector system = ProxySelector.getDefault();
        return system == null ? DIRECT : system.select(target);
    }

    /** The system may have others to try. */
    @Override
    public void connectFailed(URI target, SocketAddress address, IOException failure) {
        ProxySelector system = ProxySelector.getDefault();
        if (choice instanceof ProxyChoice.AsSystem && system != null) {
            system.connectFailed(target, address, failure);
        }
    }
}
