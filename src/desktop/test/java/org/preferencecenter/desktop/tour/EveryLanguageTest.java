package org.preferencecenter.desktop.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.scene.Scene;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.preferencecenter.desktop.fixture.Stand;
import org.preferencecenter.desktop.text.BundleFile;
import org.preferencecenter.desktop.text.Words;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * No text of any screen is cut off in any language, in a narrow window or at twice the size. Nothing is drawn for it, so it is quick
 * enough for all of them.
 */
class EveryLanguageTest {
    /** A window, and the size of the text in it. */
    record Size(double text, double width, double height) {}

    private static final List<Size> SIZES = List.of(new Size(1, 320, 640), new Size(2, 640, 960));

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    static Stream<String> languages() {
        return Words.LANGUAGES.stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noTextIsCutOff(String language) {
        BundleFile words = BundleFile.of(language);
        List<String> faults = new ArrayList<>();
        for (View view : View.all()) {
            for (Size size : SIZES) {
                WaitForAsyncUtils.waitForAsyncFx(60_000, () -> faults(view, language, size)).stream()
                        .map(fault -> words.naming(fault.text()) + " " + fault.what() + " (" + view.name() + ", " + size
                                + ")")
                        .forEach(faults::add);
            }
        }
        assertThat(faults).as("lines to mend").isEmpty();
    }

    private static List<CutOff.Fault> faults(View view, String language, Size size) {
        Stand stand = new Stand(Locale.forLanguageTag(language), ColorScheme.LIGHT, size.text());
        Scene scene = stand.scene(size.width(), size.height());
        stand.show(view.state());
        layOut(scene);
        view.then().accept(stand);
        layOut(scene);
        return CutOff.in(stand.root);
    }

    private static void layOut(Scene scene) {
        scene.getRoot().resize(scene.getWidth(), scene.getHeight());
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }
}
