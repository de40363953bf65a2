package org.preferencecenter.desktop.text;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.preferencecenter.core.catalog.Notice;
import org.preferencecenter.core.catalog.NoticeChange;
import org.preferencecenter.core.catalog.NoticePart;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.text.WordDiff.Kind;

/** Says in sentences what became of words that a person agreed to. */
public final class ChangeWords {
    private ChangeWords() {}

    /**
     * Which earlier words, who agreed to them when and where, and in which language.
     *
     * @param answer the yes to them
     * @param before the same words, perhaps in another language
     */
    public static String comparedWith(Decision answer, Notice before, Notice today, Speech speech) {
        String when = speech.moments().past(answer.decidedAt());
        String where = Places.of(answer.origin(), speech);
        String revision = answer.notice().revision().toString();
        String language = speech.words().nameOf(answer.notice().language());
        return before.language().equals(answer.notice().language()) || !before.language().equals(today.language())
                ? speech.text("changes.with.revision", revision, language, when, where)
                : speech.text("changes.with.translated", revision, language, when, where,
                        speech.words().nameOf(today.language()));
    }

    /** Why the words cannot be compared one by one. */
    public static String whyNotWordByWord(Notice before, Notice today, Speech speech) {
        return speech.text("changes.apart", speech.words().nameOf(before.language()),
                speech.words().nameOf(today.language()));
    }

    /** What was removed from a part, and what was added to it. */
    public static String spoken(NoticeChange change, Speech speech) {
        return speech.words()
                .sentences(Stream.of(Stream.of(speech.text("changes.spoken.part", name(change.part(), speech))),
                        sentence("changes.spoken.removed", change.pieces(Kind.REMOVED), speech),
                        sentence("changes.spoken.added", change.pieces(Kind.ADDED), speech))
                        .flatMap(each -> each));
    }

    private static Stream<String> sentence(String key, List<String> pieces, Speech speech) {
        return pieces.isEmpty()
                ? Stream.empty()
                : Stream.of(speech.text(key, pieces.stream().map(String::strip)
                        .collect(Collectors.joining(speech.text("changes.spoken.and")))));
    }

    /** What a part of a notice is called. */
    public static String name(NoticePart part, Speech speech) {
        return speech.text(switch (part) {
            case TITLE -> "changes.part.title";
            case SUMMARY -> "changes.part.summary";
            case BRIEF -> "changes.part.brief";
            case EXPLANATION -> "details.explanation";
            case DATA -> "details.data";
            case LEGAL_BASIS -> "details.legalBasis";
            case RECIPIENTS -> "details.recipients";
            case STORAGE -> "details.storage";
            case TRANSFER -> "details.transfer";
            case RETENTION -> "details.retention";
            case WITHDRAWAL -> "details.withdrawal";
            case REFUSAL -> "details.refusal";
            case AUTOMATED_DECISIONS -> "details.automatedDecisions";
        });
    }
}
