package org.preferencecenter.desktop.app;

import java.io.File;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.application.HostServices;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.preferencecenter.desktop.host.Computer;
import org.preferencecenter.desktop.host.Saving;

/** The computer the program runs on. */
public final class SystemComputer implements Computer {
    private static final System.Logger LOG = System.getLogger(SystemComputer.class.getName());

    private final HostServices services;

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
    public Saving save(String name, String text) {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName(name);
        File chosen = chooser.showSaveDialog(
                Window.getWindows().stream().filter(Window::isFocused).findFirst().orElse(null));
        return chosen == null ? Saving.CANCELLED : write(chosen.toPath(), text);
    }

    static Saving write(Path file, String text) {
        try {
            Files.writeString(file, text);
            return Saving.SAVED;
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The file cannot be written", e);
            return Saving.FAILED;
        }
    }
}
