package org.preferencecenter.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preferencecenter.service.page.Pages;
import org.testfx.api.FxToolkit;

/** A person finds the same questions in the same order in the dialog, in the window and on the web page (EDPB 03/2022, 4.5.3). */
class SameOrderEverywhereTest {
    private static final Pattern NAME = Pattern.compile("<h3[^>]*>([^<]*)</h3>");

    @TempDir
    private Path folder;
    private Sandbox sandbox;
    private Desk desk;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void start() throws Exception {
        sandbox = Sandbox.start(SandboxFolder.open(folder));
        desk = new Desk(sandbox.settings(), new LastingSecrets());
    }

    @AfterEach
    void stop() throws Exception {
        desk.close();
        sandbox.close();
    }

    @Test
    void dialogWindowAndWebPageNameTheQuestionsInTheSameOrder() throws Exception {
        desk.signIn();
        List<String> inTheDialog = titles();
        desk.press(KeyCode.ESCAPE);
        List<String> inTheWindow = titles();

        String page = new Pages().unsubscribe(desk.center().state().value().catalog(), "en", List.of(), List.of());

        assertThat(inTheDialog).hasSize(5).isEqualTo(inTheWindow);
        assertThat(NAME.matcher(page).results().map((MatchResult each) -> each.group(1))).isEqualTo(inTheWindow);
        assertThat(page).as("nothing is chosen in advance there either").doesNotContain("checked", "<input");
    }

    private List<String> titles() {
        return desk.boxes().stream().map(CheckBox::getText).toList();
    }
}
