package org.preferencecenter.desktop.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class RightToLeftTest {
    private static final String REASON = "قررت الجهة «المثال» أن هذا التفضيل (رقم 12) يبقى مرفوضًا حتى 31/12/2026.";

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    /** Without the marks the layout of most of these fails on Linux, and nothing of the window is laid out any more. */
    @ParameterizedTest
    @ValueSource(doubles = {60, 90, 130, 200, 320, 900})
    void whatAnOrganizationWritesInArabicCanBeLaidOutInAnyWidth(double width) {
        assertThatCode(() -> WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            Label label = Texts.of(REASON);
            VBox pane = new VBox(label);
            Scene scene = new Scene(pane, width, 400);
            pane.resize(width, 400);
            pane.applyCss();
            pane.layout();
            assertThat(label.getHeight()).isPositive();
            assertThat(RightToLeft.plain(label.getText())).isEqualTo(REASON);
            return scene;
        })).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Any words, 12", "日本語 の 文", "한국어 문장"})
    void otherTextsStayAsTheyAre(String text) {
        assertThat(RightToLeft.wrappable(text)).isSameAs(text);
    }
}
