package org.preferencecenter.desktop.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.ColorScheme;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.preferencecenter.client.CenterState;
import org.preferencecenter.client.ProxyChoice;
import org.preferencecenter.core.ask.Reask;
import org.preferencecenter.core.catalog.BundledCatalog;
import org.preferencecenter.core.catalog.Catalog;
import org.preferencecenter.desktop.fixture.Examples;
import org.preferencecenter.desktop.fixture.FakeKeeper;
import org.preferencecenter.desktop.fixture.WindowTest;
import org.preferencecenter.desktop.host.AppSettings;
import org.preferencecenter.desktop.host.Decider;
import org.preferencecenter.desktop.host.Setting;
import org.preferencecenter.desktop.host.Theme;

class SettingsCardsTest extends WindowTest {
    private static final ProxyChoice PROXY = new ProxyChoice.Manual("proxy.example.org", 8080);

    @Test
    void everyLanguageIsThereByItsOwnName() {
        onThePage(Examples.saved());
        assertThat(names("Language")).containsExactly("As the system", "English", "Deutsch", "Français",
                "Italiano", "Español", "Português", "日本語", "한국어", "中文 (简体)", "العربية");
        assertThat(option("Language: As the system").isSelected()).isTrue();

        choose("Language: Deutsch");
        assertThat(keeper().now().language()).contains(Locale.GERMAN);
        choose("Language: As the system");
        assertThat(keeper().now()).isEqualTo(AppSettings.USUAL);
    }

    /** Also after the window became narrower or wider. */
    @Test
    void theOptionsTakeTheRoomOfTheirLinesAndNoMore() {
        onThePage(Examples.saved());
        for (double width : List.of(960.0, 700.0, 400.0, 1_200.0)) {
            interact(() -> stand().root.getScene().getWindow().setWidth(width));
            settle();
            Region row = (Region) option("Language: English").getParent().getParent();
            Node last = option("Language: العربية");
            double bottom = row.sceneToLocal(last.localToScene(last.getLayoutBounds())).getMaxY();
            assertThat(row.getHeight()).as("in a window of %s", width).isCloseTo(bottom, within(2.0));
        }
    }

    @Test
    void theColorsAreOneOfFour() {
        onThePage(Examples.saved());
        assertThat(names("Colors")).containsExactly("As the system", "Light", "Dark", "High contrast");

        choose("Colors: High contrast");
        assertThat(keeper().now().theme()).isEqualTo(Theme.HIGH_CONTRAST);
        choose("Colors: Dark");
        choose("Colors: Light");

        assertThat(keeper().changes).extracting(AppSettings::theme)
                .containsExactly(Theme.HIGH_CONTRAST, Theme.DARK, Theme.LIGHT);
    }

    @Test
    void theTextGrowsToTwiceItsSizeInSteps() {
        onThePage(Examples.saved());
        assertThat(names("Text size")).containsExactly("100%", "125%", "150%", "175%", "200%");

        choose("Text size: 200%");

        assertThat(keeper().changes).containsExactly(AppSettings.USUAL.withTextSize(200));
        assertThat(option("Text size: 200%").queryAccessibleAttribute(AccessibleAttribute.SELECTED)).isEqualTo(true);
    }

    @Test
    void theArrowsLeadThroughTheOptionsWhichAreOneStopOfTheKeyboard() {
        onThePage(Examples.saved());
        focus(option("Text size: 100%"));

        keys(KeyCode.RIGHT);
        assertThat(focused()).isEqualTo(option("Text size: 125%"));
        assertThat(keeper().now().textSize()).isEqualTo(125);
        keys(KeyCode.LEFT);
        assertThat(keeper().now().textSize()).isEqualTo(100);
        keys(KeyCode.TAB);

        assertThat(focused()).isEqualTo(option("After “Not now”: 180 days, as usual"));
    }

    @Test
    void whatSomebodyElseSetIsShownAndChangesNothing() {
        onThePage(Examples.saved());

        interact(() -> keeper().set(AppSettings.USUAL.withTheme(Theme.DARK)));
        show(Examples.saved());

        assertThat(option("Colors: Dark").isSelected()).isTrue();
        assertThat(keeper().changes).isEmpty();
    }

    @Test
    void nobodyIsOfferedToBeAskedMoreOftenThanTheCatalogSays() {
        onThePage(Examples.saved());
        assertThat(names("After “Not now”")).containsExactly("180 days, as usual", "1 year", "2 years",
                "Not asked again by itself; it stays under Preferences");

        show(Examples.answered().catalog(reaskAfter(Period.of(1, 6, 0))).build());

        assertThat(names("After “Not now”")).containsExactly("1 year and 6 months, as usual", "2 years",
                "Not asked again by itself; it stays under Preferences");
    }

    @Test
    void aTimeOnceSetThatTheCatalogHasOvertakenIsTheCatalogs() {
        onThePage(Examples.saved());
        choose("After “Not now”: 1 year");
        assertThat(keeper().now().reask()).isEqualTo(new Reask.After(Period.ofYears(1)));

        show(Examples.answered().catalog(reaskAfter(Period.ofYears(2))).build());

        assertThat(names("After “Not now”")).containsExactly("2 years, as usual",
                "Not asked again by itself; it stays under Preferences");
        assertThat(option("After “Not now”: 2 years, as usual").isSelected()).isTrue();
        assertThat(keeper().changes).hasSize(1);
    }

    @Test
    void aQuestionNeedNeverComeBackByItself() {
        onThePage(Examples.saved());

        choose("After “Not now”: Not asked again by itself; it stays under Preferences");

        assertThat(keeper().now().reask()).isEqualTo(new Reask.Never());
    }

    @Test
    void aProxyByHandIsTakenWhenItsAddressIsOne() {
        onThePage(Examples.saved());
        choose("Proxy: By hand");
        assertThat(keeper().changes).isEmpty();
        assertThat(texts()).contains("Nothing has changed yet.");

        type("proxy.example.org");
        assertThat(keeper().changes).isEmpty();
        assertThat(texts()).anyMatch(text -> text.startsWith("A proxy has a port from 1 to 65535."));
        type("proxy.example.org:8080");

        assertThat(keeper().now().proxy()).isEqualTo(PROXY);
        assertThat(texts()).noneMatch(text -> text.startsWith("A proxy has a port")).doesNotContain(
                "Nothing has changed yet.");
    }

    @Test
    void aPasswordForAProxyIsNeitherTakenNorKept() {
        onThePage(Examples.saved());
        choose("Proxy: By hand");

        type("you:secret@proxy.example.org:8080");

        assertThat(keeper().changes).isEmpty();
        assertThat(texts()).contains("A proxy with a name and a password is not supported. "
                + "Nothing has changed, and nothing of it was kept.");
        assertThat(field().getAccessibleHelp()).startsWith("A proxy with a name and a password");
        assertThat(focused()).isEqualTo(field());
    }

    /** At twice the text size in a small window what is said beneath the field is not there to see else. */
    @Test
    void whatIsWrongWithAnAddressIsScrolledIntoSight() {
        open(new Opening(Locale.US, ColorScheme.LIGHT, 2, 640, 700), Examples.saved());
        visit("Account and app");
        choose("Proxy: By hand");

        type("you:secret@proxy.example.org:8080");

        Label fault = all(Label.class).filter(each -> each.getText().startsWith("A proxy with a name and")).findFirst()
                .orElseThrow();
        ScrollPane pane = all(ScrollPane.class).findFirst().orElseThrow();
        double bottom = pane.sceneToLocal(fault.localToScene(fault.getLayoutBounds())).getMaxY();
        assertThat(bottom).isPositive().isLessThanOrEqualTo(pane.getHeight() + 1);
    }

    @Test
    void whoeverWantsNoProxyAfterAllHasNone() {
        onThePage(Examples.saved());
        choose("Proxy: By hand");
        type("proxy.example.org:8080");

        choose("Proxy: None");
        assertThat(keeper().now().proxy()).isEqualTo(new ProxyChoice.None());
        choose("Proxy: As the system");

        assertThat(keeper().now().proxy()).isEqualTo(new ProxyChoice.AsSystem());
        assertThat(all(TextField.class)).isEmpty();
    }

    @Test
    void aProxyThroughWhichTheAccountCannotBeReachedIsSaidToBeOne() {
        onThePage(Examples.offline());
        assertThat(texts()).doesNotContain("Your account cannot be reached through this proxy now.");

        interact(() -> keeper().set(AppSettings.USUAL.withProxy(PROXY)));
        show(Examples.offline());
        assertThat(texts()).contains("Your account cannot be reached through this proxy now.");
        assertThat(field().getText()).isEqualTo("proxy.example.org:8080");

        show(Examples.saved());
        assertThat(texts()).doesNotContain("Your account cannot be reached through this proxy now.");
    }

    @Test
    void whatAPersonIsWritingIsNotTakenFromThem() {
        onThePage(Examples.saved());
        interact(() -> keeper().set(AppSettings.USUAL.withProxy(PROXY)));
        show(Examples.saved());
        focus(field());
        interact(() -> field().setText("other"));

        show(Examples.offline());

        assertThat(field().getText()).isEqualTo("other");
    }

    @Test
    void whatIsSetFromOutsideIsShownAndCannotBeSetHere() {
        open(Examples.saved());
        interact(() -> {
            keeper().deciders.put(Setting.LANGUAGE, Decider.CONFIGURATION);
            keeper().deciders.put(Setting.TEXT_SIZE, Decider.CONFIGURATION);
            keeper().deciders.put(Setting.PROXY, Decider.CONFIGURATION);
            keeper().set(AppSettings.USUAL.withLanguage(Optional.of(Locale.ENGLISH)).withTextSize(120)
                    .withProxy(PROXY));
        });
        visit("Account and app");

        assertThat(names("Language")).isEmpty();
        assertThat(names("Text size")).isEmpty();
        assertThat(names("Proxy")).isEmpty();
        assertThat(texts()).contains("English", "120%", "proxy.example.org:8080",
                "Set by the configuration of this computer.");
        assertThat(names("Colors")).hasSize(4);
    }

    @Test
    void ofWhatTheHostDecidesNothingIsSaid() {
        open(Examples.saved());
        interact(() -> List.of(Setting.values()).forEach(each -> keeper().deciders.put(each, Decider.HOST)));
        visit("Account and app");

        assertThat(all(RadioButton.class)).isEmpty();
        assertThat(texts()).contains("Sign out", "This computer", "Diagnostics")
                .doesNotContain("Language", "Text size", "Rename", "Window");
    }

    @Test
    void whatCouldNotBeKeptIsSaid() {
        onThePage(Examples.saved());
        String sentence = "What you set could not be saved on this computer. It holds until the program ends.";
        assertThat(texts()).doesNotContain(sentence);

        interact(() -> keeper().kept.set(false));
        show(Examples.saved());

        assertThat(texts()).contains(sentence);
    }

    /** In a narrow window, what stands above all the cards is out of sight. */
    @Test
    void whatCouldNotBeKeptIsSaidWhereItWasSet() {
        onThePage(Examples.saved());
        choose("Colors: Dark");

        interact(() -> keeper().kept.set(false));
        show(Examples.saved());

        String sentence = "What you set could not be saved on this computer. It holds until the program ends.";
        List<Label> said = all(Label.class).filter(each -> each.getText().equals(sentence)).toList();
        assertThat(said).singleElement().extracting(Node::getParent)
                .isEqualTo(option("Colors: Dark").getParent().getParent());
    }

    private void onThePage(CenterState state) {
        open(state);
        visit("Account and app");
    }

    private FakeKeeper keeper() {
        return stand().settings;
    }

    private List<String> names(String setting) {
        return all(RadioButton.class).filter(each -> each.getAccessibleText().startsWith(setting + ": "))
                .map(RadioButton::getText).toList();
    }

    private RadioButton option(String name) {
        return all(RadioButton.class).filter(each -> each.getAccessibleText().equals(name)).findFirst()
                .orElseThrow(() -> new AssertionError("No option " + name));
    }

    private void choose(String name) {
        interact(option(name)::fire);
        settle();
    }

    private TextField field() {
        return all(TextField.class).findFirst().orElseThrow();
    }

    /** Writes an address and presses Enter. */
    private void type(String address) {
        focus(field());
        interact(() -> field().setText(address));
        keys(KeyCode.ENTER);
    }

    private static Catalog reaskAfter(Period period) {
        Catalog like = BundledCatalog.read();
        return new Catalog(like.version(), like.published(), like.vendor(), like.languages(), period,
                like.controller(), like.links(), like.sections(), like.recipients(), like.preferences(),
                like.wordings());
    }
}
