package org.preferencecenter.desktop.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.DecisionId;
import org.preferencecenter.core.ledger.NoticeReference;
import org.preferencecenter.core.wire.ExportResponse;
import org.preferencecenter.core.wire.ExportResponse.Held;
import org.preferencecenter.desktop.text.Places;
import org.preferencecenter.desktop.text.Speech;

/** Every decision, in its order, with where it was made and what proves it. */
final class DecisionSection {
    private final ExportResponse export;
    private final ShownTitles titles;
    private final Speech speech;
    private final Map<DecisionId, Long> places = new HashMap<>();

    DecisionSection(ExportResponse export, ShownTitles titles, Speech speech) {
        this.export = export;
        this.titles = titles;
        this.speech = speech;
        export.decisions().forEach(each -> places.put(each.decision().id(), each.sequence()));
    }

    Html html() {
        List<Html> confirmations = export.confirmations().stream().map(this::confirmation).toList();
        return Html.all(List.of(
                ReadableExport.section("document.decisions",
                        ReadableExport.some(export.decisions().stream().map(this::decision).toList()), speech),
                ReadableExport.section("document.confirmations", ReadableExport.some(confirmations), speech)));
    }

    private Html decision(Held held) {
        Decision decision = held.decision();
        return Html.element("article",
                Html.element("h3", Html.text(held.sequence() + ". "), titles.of(decision.preference()),
                        Html.text(": " + AnswerWords.of(decision.answer(), speech))),
                new Facts(speech)
                        .add("document.decidedAt", Html.text(speech.moments().exact(decision.decidedAt())))
                        .add("document.place", Places.of(decision.origin(), speech))
                        .add("document.application", decision.origin().application())
                        .add("document.device", decision.origin().device())
                        .add("document.notice", notice(decision.notice()))
                        .add("document.supersedes", Html.text(superseded(decision)))
                        .add("document.receivedAt", Html.text(speech.moments().exact(held.receivedAt())))
                        .add("document.id", Html.text(decision.id().toString())).list(),
                Html.element("details", Html.element("summary", Html.text(speech.text("document.receipt"))),
                        Html.element("pre", Html.text(held.receipt()))));
    }

    private Html notice(NoticeReference notice) {
        return Html.text(speech.text("document.notice.of", notice.revision().toString(),
                NoticeSection.language(notice, speech), notice.digest()));
    }

    private String superseded(Decision decision) {
        return decision.supersedes().isEmpty()
                ? speech.text("document.none")
                : decision.supersedes().stream().map(this::place).collect(Collectors.joining(", "));
    }

    /** The number of a decision, or its id where it is not in the export. */
    private String place(DecisionId id) {
        Long place = places.get(id);
        return place == null ? id.toString() : place.toString();
    }

    private Html confirmation(ExportResponse.Confirmation asked) {
        return new Facts(speech).add("document.decision", Html.text(place(asked.decision())))
                .add("document.takenAt", asked.takenAt().map(speech.moments()::exact))
                .add("document.doneAt", asked.doneAt().map(speech.moments()::exact)).list();
    }
}
