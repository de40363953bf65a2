package org.preferencecenter.sandbox;

import java.net.URI;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.jspecify.annotations.Nullable;
import org.preferencecenter.desktop.host.Computer;

/** Opens pages in the browser of this computer, and remembers the last sign-in page for {@link BrowserStandIn}. */
final class BrowserDesk implements Computer {
    private final Predicate<URI> browser;
    private final String providerAddress;
    private final ObjectProperty<@Nullable URI> signInPage = new SimpleObjectProperty<>();

    /**
     * A desk for one provider.
     *
     * @param browser opens a page, and says whether it could
     */
    BrowserDesk(Predicate<URI> browser, URI provider) {
        this.browser = browser;
        this.providerAddress = provider.toString();
    }

    /** The sign-in page that was asked for last; empty before the first. */
    ObjectProperty<@Nullable URI> signInPage() {
        return signInPage;
    }

    @Override
    public boolean open(URI address) {
        if (address.toString().startsWith(providerAddress)) {
            signInPage.set(address);
        }
        return browser.test(address);
    }

    @Override
    public void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
