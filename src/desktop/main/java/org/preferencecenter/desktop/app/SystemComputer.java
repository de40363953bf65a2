package org.preferencecenter.desktop.app;

import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.concurrent.CompletionStage;
import javafx.application.HostServices;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.preferencecenter.desktop.host.Computer;

/** The computer the program runs on. */
public final class SystemComputer implements Computer {
    private static final System.Logger LOG = System.getLogger(SystemComputer.class.getName());

    private final HostServices services;
    private final FileDesk files = FileDesk.ofSystem();

    public SystemComputer(HostServices services) {
        this.services = services;
    }

    @Override
    public boolean open(URI address) {
        try {
            services.showDocument(address.toString());
            return true;
        } catch (RuntimeException e) {
            // The address of a sign-in page belongs to nobody but the person.
            LOG.log(Level.WARNING, "No browser could be opened", e);
            return false;
        }
    }

    @Override
    public void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    @Override
    public CompletionStage<Boolean> save(String suggestedName, String text) {
        return files.save(suggestedName, text);
    }
}
