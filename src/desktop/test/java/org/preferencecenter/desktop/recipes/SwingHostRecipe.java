package org.preferencecenter.desktop.recipes;

import java.awt.Desktop;
import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import javafx.application.Platform;
import javafx.embed.swing.JFXPanel;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javax.swing.JFileChooser;
import javax.swing.JFrame;
import javax.swing.SwingUtilities;
import org.preferencecenter.client.PreferenceCenter;
import org.preferencecenter.client.Settings;
import org.preferencecenter.desktop.embed.PreferencesView;
import org.preferencecenter.desktop.host.Computer;
import org.preferencecenter.desktop.host.Host;

/**
 * A product made with Swing. It needs {@code org.openjfx:javafx-swing} beside what the library brings. Its argument is a folder for
 * what it keeps.
 */
public final class SwingHostRecipe {
    private SwingHostRecipe() {}

    public static void main(String[] arguments) {
        Settings settings = MyProduct.settings(Path.of(arguments[0]));
        PreferenceCenter center = PreferenceCenter.open(settings);
        // JavaFX ends with the last of its windows; the product opens its settings more than once.
        Platform.setImplicitExit(false);
        SwingUtilities.invokeLater(() -> openSettings(center, settings.device()).addWindowListener(whenClosed(() -> {
            center.close();
            Platform.exit();
        })));
    }

    /** The product's own window, with the preferences in it. On the thread of Swing. */
    static JFrame openSettings(PreferenceCenter center, String device) {
        JFrame settings = new JFrame("Settings");
        JFXPanel panel = new JFXPanel();
        settings.add(panel);
        settings.setSize(800, 640);
        settings.setDefaultCloseOperation(JFrame.DISPOSE_ON_CLOSE);
        Platform.runLater(() -> {
            PreferencesView preferences = PreferencesView.of(center, Host.of(device, new SwingComputer()));
            panel.setScene(new Scene(new BorderPane(preferences.node())));
            settings.addWindowListener(whenClosed(() -> Platform.runLater(preferences::close)));
        });
        settings.setVisible(true);
        return settings;
    }

    private static WindowAdapter whenClosed(Runnable then) {
        return new WindowAdapter() {
            @Override
            public void windowClosed(WindowEvent event) {
                then.run();
            }
        };
    }

    /** Opens links and fills the clipboard with what Swing has for it. */
    private static final class SwingComputer implements Computer {
        @Override
        public boolean open(URI address) {
            try {
                if ("mailto".equals(address.getScheme())) {
                    Desktop.getDesktop().mail(address);
                } else {
                    Desktop.getDesktop().browse(address);
                }
                return true;
            } catch (IOException | UnsupportedOperationException e) {
                return false;
            }
        }

        @Override
        public void copy(String text) {
            Toolkit.getDefaultToolkit().getSystemClipboard().setContents(new StringSelection(text), null);
        }

        @Override
        public CompletionStage<Boolean> save(String suggestedName, String text) {
            return CompletableFuture.supplyAsync(() -> ask(suggestedName, text), SwingUtilities::invokeLater);
        }

        /** On the thread of Swing. */
        private static boolean ask(String suggestedName, String text) {
            JFileChooser chooser = new JFileChooser();
            chooser.setSelectedFile(new File(suggestedName));
            if (chooser.showSaveDialog(null) != JFileChooser.APPROVE_OPTION) {
                return false;
            }
            Path file = chooser.getSelectedFile().toPath();
            try {
                // Readable by nobody else, and in its place only when it is whole.
                Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), ".", ".new");
                Files.writeString(fresh, text);
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                return true;
            } catch (IOException e) {
                throw new CompletionException(e);
            }
        }
    }
}
