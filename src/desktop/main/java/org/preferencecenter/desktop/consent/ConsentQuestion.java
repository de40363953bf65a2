package org.preferencecenter.desktop.consent;

import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import org.preferencecenter.client.Choice;
import org.preferencecenter.client.PreferenceState;
import org.preferencecenter.core.catalog.Information;
import org.preferencecenter.core.catalog.Notice;
import org.preferencecenter.desktop.changes.WhatChanged;
import org.preferencecenter.desktop.parts.NoticeRow;
import org.preferencecenter.desktop.parts.Shown;
import org.preferencecenter.desktop.parts.Surroundings;
import org.preferencecenter.desktop.parts.Texts;
import org.preferencecenter.desktop.style.Styles;
import org.preferencecenter.desktop.text.EarlierAnswers;
import org.preferencecenter.desktop.text.Remark;

/** One question of the consent dialog. Its box starts empty, whatever was answered before. */
final class ConsentQuestion {
    private final Notice notice;
    private final CheckBox box = new CheckBox();
    private final NoticeRow row;

    /**
     * Asks with a notice.
     *
     * @param before    what was answered until now
     * @param returning whether the person answered other questions before
     */
    ConsentQuestion(Notice notice, Optional<PreferenceState> before, boolean returning, Information information,
            Surroundings surroundings) {
        this.notice = notice;
        Label earlier = Texts.of("", Styles.FINE);
        Optional<Remark> said = before
                .flatMap(state -> EarlierAnswers.of(state.standing(), returning, surroundings.speech()));
        Shown.remark(said, earlier);
        row = new NoticeRow(box, notice.words().brief(), notice, information, surroundings);
        WhatChanged changed = new WhatChanged(notice, row, surroundings);
        before.ifPresent(changed::show);
        row.addLines(earlier, changed.lines());
        box.setAccessibleHelp(surroundings.speech().words().sentences(notice.words().brief(),
                said.map(Remark::text).orElse(""), changed.spoken()));
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
}
