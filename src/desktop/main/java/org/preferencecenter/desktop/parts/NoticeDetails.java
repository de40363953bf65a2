package org.preferencecenter.desktop.parts;

import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableBooleanValue;
import org.preferencecenter.core.catalog.Information;
import org.preferencecenter.core.catalog.Notice;
import org.preferencecenter.core.catalog.NoticeWords;
import org.preferencecenter.desktop.text.Words;

/** The whole of a notice: everything a person must be told before they answer (GDPR Art. 13). */
public final class NoticeDetails {
    private NoticeDetails() {}

    /** The whole of a notice that is in force. */
    static Terms of(Notice notice, Information information, Words words, ObservableBooleanValue narrow) {
        return of(notice, Optional.of(information), words, narrow);
    }

    /** A notice that was shown once: its own words alone. What a catalog says beside them today may have been otherwise then. */
    public static Terms shownOnce(Notice notice, Words words, ObservableBooleanValue narrow) {
        return of(notice, Optional.empty(), words, narrow);
    }

    private static Terms of(Notice notice, Optional<Information> information, Words words,
            ObservableBooleanValue narrow) {
        NoticeWords said = notice.words();
        return new Terms(narrow)
                .add(words.text("details.change"), said.change())
                .add(words.text("details.explanation"), String.join("\n", said.explanation()))
                .add(words.text("details.data"), said.data())
                .add(words.text("details.legalBasis"), said.legalBasis())
                .add(words.text("details.controller"), information
                        .map(each -> each.controller() + "\n" + each.dataProtectionContact()).orElse(""))
                .add(words.text("details.recipients"), said.recipients())
                .add(words.text("details.storage"), said.storage())
                .add(words.text("details.transfer"), said.transfer())
                .add(words.text("details.retention"), said.retention())
                .add(words.text("details.withdrawal"), said.withdrawal())
                .add(words.text("details.refusal"), said.refusal())
                .add(words.text("details.automatedDecisions"), said.automatedDecisions())
                .add(words.text("details.rights"), information.map(each -> rights(each, words)).orElse(""))
                .add(words.text("details.complaint"), information.map(Information::complaint).orElse(""))
                .add(words.text("details.words"), words.text("details.revision", notice.revision().toString(),
                        words.nameOf(notice.language())));
    }

    private static String rights(Information information, Words words) {
        return information.rights().stream()
                .map(right -> words.text("details.right", right.title(), right.text()))
                .collect(Collectors.joining("\n"));
    }
}
