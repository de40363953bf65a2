package org.preferencecenter.desktop.app;

import java.io.File;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
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
    private final TextFiles files = new TextFiles(SystemComputer::choose);

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
    public Saving save(String suggestedName, String text) {
        return files.save(suggestedName, text);
    }

    private static Optional<Path> choose(String suggestedName) {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName(suggestedName);
        String ending = suggestedName.substring(suggestedName.lastIndexOf('.') + 1);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(ending.toUpperCase(Locale.ROOT),
                "*." + ending));
        Window window = Window.getWindows().stream().filter(Window::isFocused).findFirst().orElse(null);
        return Optional.ofNullable(chooser.showSaveDialog(window)).map(File::toPath);
    }
}
