package org.preferencecenter.desktop.changes;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.preferencecenter.client.PreferenceState;
import org.preferencecenter.core.catalog.Notice;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.standing.PreferenceStanding;
import org.preferencecenter.core.standing.Standing;
import org.preferencecenter.desktop.parts.Disclosure;
import org.preferencecenter.desktop.parts.NoticeRow;
import org.preferencecenter.desktop.parts.Shown;
import org.preferencecenter.desktop.parts.Surroundings;
import org.preferencecenter.desktop.parts.Terms;
import org.preferencecenter.desktop.parts.Texts;
import org.preferencecenter.desktop.style.Styles;

/**
 * Tells a person who agreed to earlier words what became of them: what the vendor says of it in a line, and a link that opens the
 * comparison. It says nothing to anybody else.
 */
public final class WhatChanged {
    private final Notice today;
    private final Surroundings surroundings;
    private final Label inShort = Texts.of("", Styles.FINE);
    private final Label unknown = Texts.of("", Styles.FINE);
    private final VBox lines = new VBox(inShort, unknown);
    private final Disclosure disclosure;
    private Optional<Decision> answer = Optional.empty();
    private Optional<Comparison> comparison = Optional.empty();

    /**
     * Says nothing yet.
     *
     * @param today the words that the row asks with
     * @param row   where the comparison opens
     */
    public WhatChanged(Notice today, NoticeRow row, Surroundings surroundings) {
        this.today = today;
        this.surroundings = surroundings;
        this.disclosure = new Disclosure(row,
                new Disclosure.Names("changes.show", "changes.hide", today.words().title()), this::opened,
                surroundings);
        link().getStyleClass().add(Styles.FINE);
        lines.getChildren().add(link());
        lines.getStyleClass().add(Styles.STACK);
        Shown.when(false, lines);
    }

    /** What stands beneath the summary of the row. */
    public Node lines() {
        return lines;
    }

    /** The lines as a text, for those who hear them. */
    public String spoken() {
        return surroundings.speech().words().sentences(inShort.getText(), unknown.getText());
    }

    public void show(PreferenceState state) {
        Optional<Decision> earlier = earlier(state.standing());
        Optional<Comparison> next = earlier.flatMap(each -> Comparison.of(state.answered(), today));
        if (!next.equals(comparison) || !earlier.equals(answer)) {
            disclosure.close();
            comparison = next;
            answer = earlier;
        }
        Shown.text(answer.map(each -> today.words().change()).filter(change -> !change.isBlank())
                .map(change -> surroundings.text("changes.inShort", change)), inShort);
        Shown.text(answer.filter(each -> next.isEmpty()).map(each -> surroundings.text("changes.unknown")), unknown);
        Shown.when(answer.isPresent(), lines);
        Shown.when(next.isPresent(), link());
    }

    /** The yes that was given to words before those of today. One that was given to later ones is not about a change to these. */
    private Optional<Decision> earlier(PreferenceStanding standing) {
        return standing.latest().filter(each -> standing.standing() == Standing.OUTDATED
                && each.notice().revision().compareTo(today.revision()) < 0);
    }

    private Hyperlink link() {
        return disclosure.link();
    }

    private Terms opened() {
        return ChangesView.of(comparison.orElseThrow(), answer.orElseThrow(), today, surroundings);
    }
}
