package org.preferencecenter.sandbox;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.preferencecenter.desktop.host.Computer;

/** The computer as it is, and a note of the last sign-in page for {@link BrowserStandIn}. */
final class BrowserDesk implements Computer {
    private final Computer computer;
    private final String provider;
    private final ObjectProperty<@Nullable URI> signInPage = new SimpleObjectProperty<>();

    /** @param provider the issuer whose sign-in pages are noted */
    BrowserDesk(Computer computer, URI provider) {
        this.computer = computer;
        this.provider = provider.toString();
    }

    /** The sign-in page that was asked for last; empty before the first, and once it was taken. */
    ReadOnlyObjectProperty<@Nullable URI> signInPage() {
        return signInPage;
    }

    /** Hands out the sign-in page, which is good for one sign-in only. */
    Optional<URI> takeSignInPage() {
        Optional<URI> page = Optional.ofNullable(signInPage.get());
        signInPage.set(null);
        return page;
    }

    @Override
    public boolean open(URI address) {
        if (address.toString().startsWith(provider)) {
            signInPage.set(address);
        }
        return computer.open(address);
    }

    @Override
    public void copy(String text) {
        computer.copy(text);
    }

    @Override
    public CompletionStage<Boolean> save(String suggestedName, String text) {
        return computer.save(suggestedName, text);
    }
}
