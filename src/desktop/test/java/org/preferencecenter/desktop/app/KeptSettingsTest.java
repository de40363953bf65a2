package org.preferencecenter.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preferencecenter.client.Adjustments;
import org.preferencecenter.client.ProxyChoice;
import org.preferencecenter.client.Settings;
import org.preferencecenter.core.ask.Reask;
import org.preferencecenter.desktop.fixture.Examples;
import org.preferencecenter.desktop.fixture.FakeCenter;
import org.preferencecenter.desktop.host.AppSettings;
import org.preferencecenter.desktop.host.Decider;
import org.preferencecenter.desktop.host.Setting;
import org.preferencecenter.desktop.host.Theme;

class KeptSettingsTest {
    private final Deque<Runnable> background = new ArrayDeque<>();

    @TempDir
    private Path folder;
    private Path path;

    @BeforeEach
    void name() {
        path = folder.resolve("app-settings.properties");
    }

    @Test
    void aChangeHoldsAtOnceAndIsThereAtTheNextStart() {
        KeptSettings kept = open(Outside.NOTHING);

        kept.change(kept.settings().get().withTheme(Theme.DARK));
        kept.change(kept.settings().get().withDevice(Optional.of("Desk at the window")));

        assertThat(kept.settings().get().theme()).isEqualTo(Theme.DARK);
        assertThat(path).as("the JavaFX thread writes no file").doesNotExist();
        settle();
        assertThat(kept.kept().get()).isTrue();
        assertThat(open(Outside.NOTHING).settings().get()).isEqualTo(
                AppSettings.USUAL.withTheme(Theme.DARK).withDevice(Optional.of("Desk at the window")));
    }

    @Test
    void whatIsSetFromOutsideGoesBeforeAndIsNotTakenOver() throws IOException {
        Files.writeString(path, "language = en\ntext-size = 125\n");
        KeptSettings kept = open(new Outside(Optional.of(Locale.GERMAN), Optional.of(300)));

        assertThat(kept.settings().get().language()).contains(Locale.GERMAN);
        assertThat(kept.settings().get().textSize()).isEqualTo(300);
        assertThat(kept.decides(Setting.LANGUAGE)).isEqualTo(Decider.CONFIGURATION);
        assertThat(kept.decides(Setting.TEXT_SIZE)).isEqualTo(Decider.CONFIGURATION);
        assertThat(kept.decides(Setting.THEME)).isEqualTo(Decider.PERSON);
        kept.change(kept.settings().get().withTheme(Theme.DARK));
        settle();

        assertThat(open(Outside.NOTHING).settings().get()).isEqualTo(AppSettings.USUAL
                .withLanguage(Optional.of(Locale.ENGLISH)).withTextSize(125).withTheme(Theme.DARK));
    }

    @Test
    void whatCannotBeWrittenHoldsIsSaidAndIsWrittenWithTheNextChange() throws IOException {
        path = folder.resolve("data/app-settings.properties");
        Files.writeString(folder.resolve("data"), "a file where the folder should be");
        KeptSettings kept = open(Outside.NOTHING);

        kept.change(kept.settings().get().withTheme(Theme.DARK));
        settle();
        assertThat(kept.settings().get().theme()).isEqualTo(Theme.DARK);
        assertThat(kept.kept().get()).isFalse();

        Files.delete(folder.resolve("data"));
        kept.change(kept.settings().get().withTextSize(200));
        settle();
        assertThat(kept.kept().get()).isTrue();
        assertThat(open(Outside.NOTHING).settings().get())
                .isEqualTo(AppSettings.USUAL.withTheme(Theme.DARK).withTextSize(200));
    }

    @Test
    void theCenterIsOpenedAndAdjustedAsThePersonHasIt() throws IOException {
        Files.writeString(path, "device = Desk\nproxy = none\n");
        KeptSettings kept = open(Outside.NOTHING);
        Settings usual = new Settings(folder, URI.create("https://account.example.org"),
                URI.create("https://id.example.org"), "desktop", List.of(), "Example 1.0", "office-pc",
                Locale.US, false, Settings.STALE_AFTER);
        FakeCenter center = new FakeCenter(Examples.saved());

        Settings opened = kept.adjust(usual);
        assertThat(opened.device()).isEqualTo("Desk");
        assertThat(opened.proxy()).isEqualTo(new ProxyChoice.None());
        assertThat(opened.folder()).isEqualTo(folder);
        kept.adjust(center, usual);
        assertThat(center.adjusted).isEmpty();
        kept.change(kept.settings().get().withDevice(Optional.empty()).withReask(new Reask.Never())
                .withLanguage(Optional.of(Locale.GERMAN)));

        assertThat(center.adjusted).containsExactly(
                new Adjustments("office-pc", Locale.GERMAN, new Reask.Never(), new ProxyChoice.None()));
    }

    @Test
    void aFileThatCannotBeReadIsSaidUntilThePersonWasTold() throws IOException {
        Files.writeString(path, "theme = \\uZZZZ");
        KeptSettings kept = open(Outside.NOTHING);

        assertThat(kept.settings().get()).isEqualTo(AppSettings.USUAL);
        assertThat(kept.setAside()).contains(folder.resolve("app-settings.properties.unreadable-1"));
        kept.noteSetAside();

        assertThat(kept.setAside()).isEmpty();
        assertThat(open(Outside.NOTHING).setAside()).isEmpty();
    }

    private KeptSettings open(Outside outside) {
        return new KeptSettings(new SettingsFile(path), outside, background::add, Runnable::run);
    }

    private void settle() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }
}
