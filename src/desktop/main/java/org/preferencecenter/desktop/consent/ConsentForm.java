package org.preferencecenter.desktop.consent;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.preferencecenter.client.CenterState;
import org.preferencecenter.client.Choice;
import org.preferencecenter.core.catalog.Catalog;
import org.preferencecenter.core.catalog.Notice;
import org.preferencecenter.core.catalog.Preference;
import org.preferencecenter.core.catalog.Wording;
import org.preferencecenter.desktop.parts.Card;
import org.preferencecenter.desktop.parts.Links;
import org.preferencecenter.desktop.parts.NoticeRow;
import org.preferencecenter.desktop.parts.Reflow;
import org.preferencecenter.desktop.parts.Surroundings;
import org.preferencecenter.desktop.parts.Texts;
import org.preferencecenter.desktop.style.Styles;

/** Every open question on one page, by section, and two links beside each other that tick all or none. */
final class ConsentForm {
    private final List<ConsentQuestion> questions;
    private final VBox node = new VBox();

    ConsentForm(CenterState state, Surroundings surroundings) {
        Catalog catalog = state.catalog();
        Wording wording = catalog.wording(surroundings.language());
        boolean returning = isOfAReturningPerson(state);
        questions = notices(state, surroundings.language()).stream()
                .map(notice -> new ConsentQuestion(notice,
                        state.preferences().stream()
                                .filter(each -> each.preference().id().equals(notice.preference())).findFirst(),
                        returning, wording.information(), surroundings))
                .toList();
        node.getStyleClass().add(Styles.FORM);
        Label meaning = Texts.of(surroundings.text("consent.empty"), Styles.QUIET);
        Reflow first = new Reflow(surroundings.narrow(), meaning, meaning, allOrNone(surroundings));
        first.getStyleClass().add(Styles.ALL_OR_NONE);
        node.getChildren().add(first);
        for (String section : catalog.sections()) {
            List<NoticeRow> rows = rowsOf(section, catalog);
            if (!rows.isEmpty()) {
                node.getChildren().add(Card.of(wording.sections().getOrDefault(section, section), rows));
            }
        }
    }

    /** The notices that the questions of a state are asked with. */
    static List<Notice> notices(CenterState state, String language) {
        return state.questions().stream().map(id -> state.catalog().notice(id, language)).toList();
    }

    /** Whether the person has answered something that is not asked now. */
    static boolean isOfAReturningPerson(CenterState state) {
        return state.preferences().stream().anyMatch(each -> !each.standing().heads().isEmpty()
                && !state.questions().contains(each.preference().id()));
    }

    Node node() {
        return node;
    }

    Optional<Node> firstBox() {
        return questions.stream().findFirst().map(ConsentQuestion::box);
    }

    /** An answer to every question that is on the screen: yes where the box is ticked, no where it is empty. */
    List<Choice> choices() {
        return questions.stream().map(ConsentQuestion::choice).toList();
    }

    private List<NoticeRow> rowsOf(String section, Catalog catalog) {
        List<Preference> preferences = catalog.preferencesOf(section);
        return questions.stream()
                .filter(question -> preferences.stream()
                        .anyMatch(each -> each.id().equals(question.notice().preference())))
                .map(ConsentQuestion::node).toList();
    }

    private HBox allOrNone(Surroundings surroundings) {
        Hyperlink all = Links.of(surroundings.text("consent.all"), () -> tickAll(true));
        Hyperlink none = Links.of(surroundings.text("consent.none"), () -> tickAll(false));
        HBox links = new HBox(none, all);
        links.getStyleClass().add(Styles.ALL_OR_NONE);
        return links;
    }

    private void tickAll(boolean ticked) {
        questions.forEach(question -> question.box().setSelected(ticked));
    }
}
