package org.preferencecenter.desktop.consent;

import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import org.preferencecenter.client.Choice;
import org.preferencecenter.client.PreferenceState;
import org.preferencecenter.core.catalog.Information;
import org.preferencecenter.core.catalog.Notice;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.standing.PreferenceStanding;
import org.preferencecenter.desktop.parts.NoticeRow;
import org.preferencecenter.desktop.parts.Shown;
import org.preferencecenter.desktop.parts.Surroundings;
import org.preferencecenter.desktop.parts.Texts;
import org.preferencecenter.desktop.style.Styles;
import org.preferencecenter.desktop.text.Speech;

/** One question of the consent dialog. Its box starts empty, whatever was answered before. */
final class ConsentQuestion {
    private final Notice notice;
    private final CheckBox box = new CheckBox();
    private final NoticeRow row;

    ConsentQuestion(Notice notice, Optional<PreferenceState> before, Information information,
            Surroundings surroundings) {
        this.notice = notice;
        Label earlier = Texts.of("", Styles.FINE, Styles.ATTENTION);
        Label change = Texts.of("", Styles.FINE);
        Optional<String> said = before.flatMap(state -> earlier(state.standing(), surroundings.speech()));
        Shown.text(said, earlier);
        Shown.text(said.filter(text -> !notice.words().change().isBlank())
                .map(text -> surroundings.text("preferences.changed", notice.words().change())), change);
        row = new NoticeRow(box, notice.words().brief(), notice, information, surroundings);
        row.addLines(earlier, change);
        box.setAccessibleHelp(notice.words().brief() + said.map(text -> " " + text).orElse(""));
    }

    NoticeRow node() {
        return row;
    }

    CheckBox box() {
        return box;
    }

    Notice notice() {
        return notice;
    }

    Choice choice() {
        return new Choice(notice, box.isSelected());
    }

    private static Optional<String> earlier(PreferenceStanding standing, Speech speech) {
        Optional<String> when = standing.latest().map(Decision::decidedAt).map(speech.moments()::past);
        return switch (standing.standing()) {
            case OUTDATED -> when.map(moment -> speech.text("consent.before.outdated", moment));
            case EXPIRED -> when.map(moment -> speech.text("consent.before.expired", moment));
            case NOT_ASKED, GRANTED, PENDING, REFUSED, WITHDRAWN, CONTESTED -> Optional.empty();
        };
    }
}
