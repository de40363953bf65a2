package org.preferencecenter.desktop.tour;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import org.preferencecenter.client.CenterState;
import org.preferencecenter.client.ProxyChoice;
import org.preferencecenter.core.ask.Reask;
import org.preferencecenter.desktop.fixture.Examples;
import org.preferencecenter.desktop.fixture.Stand;
import org.preferencecenter.desktop.host.Decider;
import org.preferencecenter.desktop.host.Setting;
import org.preferencecenter.desktop.host.Theme;
import org.preferencecenter.desktop.parts.RightToLeft;

/** The page "Account and app", and the dialogs over it. */
final class AccountViews {
    private static final double MIDDLE = 0.5;
    private static final double FOOT = 1;

    private AccountViews() {}

    static List<View> all() {
        return List.of(
                on("account", Examples.saved(), stand -> {}),
                on("account-session-only", Examples.sessionOnly(), stand -> {}),
                on("account-devices", Examples.manyDevices(),
                        stand -> View.lookAt(View.row(View.label(stand, "WWWW")), stand)),
                on("account-middle", Examples.saved(), stand -> scroll(stand, MIDDLE)),
                on("account-lower", Examples.saved(), stand -> scroll(stand, FOOT)),
                on("account-as-set", Examples.saved(), stand -> {
                    stand.settings.set(stand.settings.now().withLanguage(Optional.of(Locale.GERMAN))
                            .withTheme(Theme.HIGH_CONTRAST).withTextSize(150).withReask(new Reask.Never())
                            .withProxy(new ProxyChoice.None()));
                    stand.show(Examples.saved());
                    scroll(stand, MIDDLE);
                }),
                on("account-focus", Examples.saved(), stand -> {
                    RadioButton option = option(stand, "settings.theme.highContrast");
                    option.requestFocus();
                    View.lookAt(View.row(option), stand);
                }),
                new View("account-outside", Examples.saved(), stand -> {
                    stand.settings.deciders.put(Setting.LANGUAGE, Decider.CONFIGURATION);
                    stand.settings.deciders.put(Setting.TEXT_SIZE, Decider.CONFIGURATION);
                    View.visit(stand, "navigation.account");
                    scroll(stand, MIDDLE);
                }),
                new View("account-of-a-host", Examples.saved(), stand -> {
                    Stream.of(Setting.values()).forEach(each -> stand.settings.deciders.put(each, Decider.HOST));
                    View.visit(stand, "navigation.account");
                }),
                on("account-not-kept", Examples.saved(), stand -> {
                    RadioButton dark = option(stand, "settings.theme.dark");
                    dark.fire();
                    stand.settings.kept.set(false);
                    stand.show(Examples.saved());
                    View.lookAt(View.row(dark), stand);
                }),
                new View("settings-set-aside", Examples.saved(), stand -> {
                    stand.settings.setAside = Optional.of(
                            Path.of("/home/you/.local/share/preference-center/app-settings.properties.unreadable-1"));
                    stand.show(Examples.saved());
                }),
                on("proxy-by-hand", Examples.saved(), stand -> {
                    option(stand, "settings.proxy.manual").setSelected(true);
                    View.lookAt(View.row(option(stand, "settings.proxy.manual")), stand);
                }),
                on("proxy-fault", Examples.saved(), stand -> {
                    option(stand, "settings.proxy.manual").setSelected(true);
                    field(stand).setText("you:secret@proxy.example.org:8080");
                    View.press(stand, "settings.proxy.use");
                    View.lookAt(View.row(option(stand, "settings.proxy.manual")), stand);
                }),
                on("proxy-unreachable", Examples.offline(), stand -> {
                    stand.settings.set(
                            stand.settings.now().withProxy(new ProxyChoice.Manual("proxy.example.org", 8080)));
                    stand.show(Examples.offline());
                    View.lookAt(View.row(option(stand, "settings.proxy.manual")), stand);
                }),
                on("rename", Examples.saved(), stand -> View.press(stand, "devices.rename")),
                on("rename-fault", Examples.saved(), stand -> {
                    View.press(stand, "devices.rename");
                    field(stand).setText("");
                    View.press(stand, "rename.save");
                }),
                on("diagnostics", Examples.offline(), stand -> View.press(stand, "diagnostics.show")),
                on("diagnostics-not-saved", Examples.offline(), stand -> {
                    stand.actions.saving = CompletableFuture.failedFuture(new IOException("full"));
                    View.press(stand, "diagnostics.show");
                    View.press(stand, "diagnostics.save");
                }));
    }

    private static View on(String name, CenterState state, Consumer<Stand> then) {
        return new View(name, state, stand -> {
            View.visit(stand, "navigation.account");
            then.accept(stand);
        });
    }

    private static void scroll(Stand stand, double to) {
        View.all(stand, ".scroll-pane", ScrollPane.class).forEach(pane -> pane.setVvalue(to));
    }

    private static RadioButton option(Stand stand, String key) {
        String text = stand.surroundings.text(key);
        return View.all(stand, ".radio-button", RadioButton.class).stream()
                .filter(each -> RightToLeft.plain(each.getText()).equals(text)).findFirst().orElseThrow();
    }

    private static TextField field(Stand stand) {
        return View.all(stand, ".text-field", TextField.class).getFirst();
    }
}
