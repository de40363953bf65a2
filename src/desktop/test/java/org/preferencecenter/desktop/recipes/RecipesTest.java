package org.preferencecenter.desktop.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Background;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preferencecenter.client.SignInOutcome;
import org.preferencecenter.desktop.fixture.Examples;
import org.preferencecenter.desktop.fixture.FakeCenter;
import org.preferencecenter.desktop.fixture.HostTest;
import org.testfx.api.FxToolkit;

/** The recipes do what they say, and the product they are built into stays as it is. */
class RecipesTest extends HostTest {
    private static final URI PAGE = URI.create("https://id.example.com/authorize");

    private final FakeCenter center = new FakeCenter(Examples.saved());
    private final Stage product = stage();
    private List<Window> windows = List.of();
    private boolean implicitExit;

    @BeforeEach
    void lookAround() {
        interact(() -> windows = List.copyOf(Window.getWindows()));
        implicitExit = Platform.isImplicitExit();
    }

    /** Nothing in the process is other than it was: no window, no look, no way to end. */
    @AfterEach
    void everythingElseIsAsItWas() {
        interact(() -> {
            product.hide();
            assertThat(Window.getWindows()).containsExactlyElementsOf(windows);
            assertThat(Application.getUserAgentStylesheet()).isNull();
            assertThat(Platform.isImplicitExit()).isEqualTo(implicitExit);
        });
        assertThat(center.closed).as("the product closes its center").isFalse();
    }

    @Test
    void theSettingsShowThePreferencesAndThatIsAll() {
        Stage settings = onFxThread(
                () -> SettingsDialogRecipe.openSettings(product, center, host(ColorScheme.DARK)));
        settle();
        TabPane pages = pages(settings);
        Background before = onFxThread(pages::getBackground);

        interact(() -> pages.getSelectionModel().selectLast());
        settle();
        interact(() -> boxes(pages.getTabs().getLast().getContent()).getLast().fire());
        settle();

        assertThat(center.done.decided).hasSize(1);
        interact(() -> {
            assertThat(Window.getWindows()).as("the product's own only").hasSize(windows.size() + 1).contains(settings);
            assertThat(pages.getBackground()).isEqualTo(before);
            assertThat(settings.getScene().getStylesheets()).isEmpty();
        });
        interact(settings::hide);
        center.states.set(Examples.justWithdrawn());
        settle();
    }

    @Test
    void theSettingsOfTwoPersonsCanBeOpenAtOnce() {
        FakeCenter other = new FakeCenter(Examples.signedOut());
        List<Stage> both = onFxThread(
                () -> List.of(SettingsDialogRecipe.openSettings(product, center, host(ColorScheme.LIGHT)),
                        SettingsDialogRecipe.openSettings(product, other, host(ColorScheme.DARK))));
        interact(() -> both.forEach(each -> pages(each).getSelectionModel().selectLast()));
        settle();

        interact(both.getFirst()::hide);
        other.states.set(Examples.nothingAnswered());
        settle();

        assertThat(boxes(pages(both.getLast()).getTabs().getLast().getContent())).hasSize(5)
                .noneMatch(CheckBox::isSelected);
        interact(both.getLast()::hide);
    }

    @Test
    void theLoginAsksWhatIsOpenAfterThePersonSignedIn() {
        center.states.set(Examples.signedOut());
        interact(() -> LoginRecipe.showLogin(product, center, host(ColorScheme.LIGHT)));
        Parent root = product.getScene().getRoot();
        assertThat(root.lookupAll(".dialog")).isEmpty();

        interact(button(root)::fire);
        interact(() -> center.done.address.complete(PAGE));
        settle();
        assertThat(opened).containsExactly(PAGE);
        center.states.set(Examples.firstSignIn());
        center.done.outcome.complete(new SignInOutcome.Done());
        settle();

        assertThat(texts(root)).contains("You are signed in.");
        assertThat(root.lookupAll(".dialog")).hasSize(1);
        assertThat(product.getScene().getStylesheets()).isEmpty();
        interact(product::requestFocus);
        type(KeyCode.ESCAPE);
        assertThat(root.lookupAll(".dialog")).isEmpty();
        assertThat(button(root).isDisabled()).isFalse();
        assertThat(center.done.decided).isEmpty();
    }

    @Test
    void closingTheLoginWithAQuestionOnTheScreenMeansNotNow() {
        center.states.set(Examples.firstSignIn());
        interact(() -> LoginRecipe.showLogin(product, center, host(ColorScheme.LIGHT)));

        interact(() -> {
            product.fireEvent(new WindowEvent(product, WindowEvent.WINDOW_CLOSE_REQUEST));
            product.hide();
        });

        assertThat(center.done.deferred).containsExactly(Examples.firstSignIn().questions());
        assertThat(center.done.decided).isEmpty();
    }

    @Test
    void theSettingsRunAsAProgram(@TempDir Path folder) throws TimeoutException {
        run(SettingsDialogRecipe.class, folder, window -> true);
    }

    @Test
    void theLoginRunsAsAProgram(@TempDir Path folder) throws TimeoutException {
        run(LoginRecipe.class, folder, window -> texts(window.getScene().getRoot()).contains("Nobody is signed in."));
    }

    /** With a center of its own, which contacts nobody before somebody signs in. */
    private void run(Class<? extends Application> recipe, Path folder, Predicate<Window> shows)
            throws TimeoutException {
        Application program = FxToolkit.setupApplication(recipe, folder.toString());
        try {
            settle();
            assertThat(onFxThread(() -> Window.getWindows().stream()
                    .anyMatch(each -> "My Product".equals(((Stage) each).getTitle()) && shows.test(each)))).isTrue();
            assertThat(folder).isNotEmptyDirectory();
        } finally {
            FxToolkit.cleanupApplication(program);
            FxToolkit.cleanupStages();
        }
    }

    private static TabPane pages(Stage settings) {
        return (TabPane) settings.getScene().getRoot();
    }

    private static Button button(Parent root) {
        return (Button) Objects.requireNonNull(root.lookup(".button"));
    }
}
