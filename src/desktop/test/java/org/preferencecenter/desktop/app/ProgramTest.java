package org.preferencecenter.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preferencecenter.client.Settings;
import org.preferencecenter.desktop.fixture.Examples;
import org.preferencecenter.desktop.fixture.FakeCenter;
import org.preferencecenter.desktop.host.Computer;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class ProgramTest extends FxRobot {
    private final FakeCenter center = new FakeCenter(Examples.signedOut());
    private final List<Settings> openedWith = new ArrayList<>();

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void withoutAConfigurationItOpensNothingAndSaysWhereToSetIt(@TempDir Path home) {
        List<String> texts = textsOf(program(home));

        assertThat(openedWith).isEmpty();
        assertThat(texts).contains(home.resolve(".config/preference-center/preference-center.properties").toString())
                .anyMatch(text -> text.startsWith("This computer has no account service configured."));
    }

    @Test
    void namesAValueThatCannotBeUsed(@TempDir Path home) {
        List<String> texts = textsOf(program(home, "--service=ftp://example.org", "--issuer=https://id.example.org",
                "--client=desktop"));

        assertThat(openedWith).isEmpty();
        assertThat(texts).anyMatch(text -> text.startsWith("The value “service” in the configuration cannot be used."));
    }

    @Test
    void opensTheProfileInTheDataFolderAndClosesItAtTheEnd(@TempDir Path home) {
        Program program = program(home, "--service=https://account.example.org", "--issuer=https://id.example.org",
                "--client=desktop", "--language=de");

        List<String> texts = textsOf(program);

        assertThat(openedWith).singleElement().satisfies(settings -> {
            assertThat(settings.folder()).isEqualTo(home.resolve(".local/share/preference-center"));
            assertThat(settings.service()).isEqualTo(URI.create("https://account.example.org"));
            assertThat(settings.locale()).isEqualTo(Locale.GERMAN);
            assertThat(settings.application()).startsWith("Preference Center ").doesNotContain("$");
        });
        assertThat(texts).contains("Anmelden");
        assertThat(center.closed).isTrue();
    }

    private Program program(Path home, String... arguments) {
        return Program.open(Arguments.of(List.of(arguments)), Map.of(), Folders.of("Linux", home, Map.of()), Locale.US,
                settings -> {
                    openedWith.add(settings);
                    return center;
                });
    }

    private List<String> textsOf(Program program) {
        Stage stage = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> new Stage());
        interact(() -> program.show(stage, new Computer() {
            @Override
            public boolean open(URI address) {
                return true;
            }

            @Override
            public void copy(String text) {}

            @Override
            public CompletionStage<Boolean> save(String suggestedName, String text) {
                return CompletableFuture.completedStage(false);
            }
        }));
        WaitForAsyncUtils.waitForFxEvents();
        List<String> texts = stage.getScene().getRoot().lookupAll(".label").stream().map(Labeled.class::cast)
                .map(Labeled::getText).toList();
        interact(() -> {
            stage.close();
            program.close();
        });
        return texts;
    }
}
