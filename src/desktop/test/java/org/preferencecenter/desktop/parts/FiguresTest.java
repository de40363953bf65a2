package org.preferencecenter.desktop.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeoutException;
import javafx.geometry.NodeOrientation;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class FiguresTest {
    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void eachFigureHasItsRoomAndTheyRunFromLeftToRightInAnyWindow() {
        Figures figures = new Figures("14:05");

        assertThat(figures.getChildren()).hasSize(5).hasOnlyElementsOfType(StackPane.class);
        assertThat(figures.getNodeOrientation()).isEqualTo(NodeOrientation.LEFT_TO_RIGHT);
    }

    @Test
    void aTimeInArabicIsOneTextWhoseOrderItsLettersDecide() {
        Figures figures = new Figures("٢:٢٣ م");

        assertThat(figures.getChildren()).singleElement().isInstanceOfSatisfying(Text.class,
                text -> assertThat(RightToLeft.plain(text.getText())).isEqualTo("٢:٢٣ م"));
        assertThat(figures.getAccessibleText()).isEqualTo("٢:٢٣ م");
    }
}
