package org.preferencecenter.desktop.preferences;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.preferencecenter.client.CenterState;
import org.preferencecenter.desktop.parts.EqualButtons;
import org.preferencecenter.desktop.parts.Reflow;
import org.preferencecenter.desktop.parts.Shown;
import org.preferencecenter.desktop.parts.Surroundings;
import org.preferencecenter.desktop.parts.Texts;
import org.preferencecenter.desktop.style.Styles;
import org.preferencecenter.desktop.text.NewsWords;

/** What changed from elsewhere, and that a damaged file was set aside, until the person has taken note of it. */
final class NewsBanner extends VBox {
    private final Surroundings surroundings;
    private final VBox sentences = new VBox();
    private List<String> shown = List.of();

    /** @param dismissed called when the banner is about to go, to move the focus on */
    NewsBanner(Surroundings surroundings, Runnable dismissed) {
        this.surroundings = surroundings;
        Button dismiss = new Button(surroundings.text("news.dismiss"));
        dismiss.setOnAction(event -> {
            dismissed.run();
            surroundings.actions().dismissNews();
        });
        sentences.getStyleClass().add(Styles.STACK);
        Reflow line = new Reflow(surroundings.narrow(), sentences, sentences, EqualButtons.atTheEnd(dismiss));
        line.getStyleClass().add(Styles.BANNER);
        getChildren().add(line);
        setAccessibleText(surroundings.text("news.help"));
    }

    void show(CenterState state) {
        Stream<String> file = state.setAside().map(each -> NewsWords.of(each, state.inDoubt(), surroundings.speech()))
                .stream();
        Stream<String> news = state.news().stream()
                .map(each -> NewsWords.of(each, state.catalog(), surroundings.speech()));
        List<String> next = Stream.concat(file, news).toList();
        if (!next.equals(shown)) {
            shown = next;
            sentences.getChildren().setAll(next.stream().map(Texts::of).toList());
        }
        Shown.when(!next.isEmpty(), this);
    }
}
