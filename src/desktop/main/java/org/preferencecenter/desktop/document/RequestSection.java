package org.preferencecenter.desktop.document;

import java.time.Instant;
import java.util.List;
import org.preferencecenter.core.request.ErasureTerms;
import org.preferencecenter.core.request.PersonRequest;
import org.preferencecenter.core.request.RequestEvent;
import org.preferencecenter.core.request.RequestKind;
import org.preferencecenter.core.wire.ExportResponse;
import org.preferencecenter.core.wire.ExportResponse.Erased;
import org.preferencecenter.core.wire.ExportResponse.Proof;
import org.preferencecenter.core.wire.PersonRequestResponse;
import org.preferencecenter.desktop.text.Speech;

/** What the person asked for, and what is left of erasures. */
record RequestSection(ExportResponse export, ShownTitles titles, Speech speech) {

    Html html() {
        return Html.all(List.of(
                ReadableExport.section("document.requests",
                        ReadableExport.some(export.requests().stream().map(this::request).toList()), speech),
                ReadableExport.section("document.erasures",
                        ReadableExport.some(export.erasures().stream().map(this::erased).toList()), speech)));
    }

    private Html request(PersonRequestResponse told) {
        PersonRequest request = told.request();
        Facts facts = new Facts(speech).add("document.id", Html.text(request.id().toString()))
                .add("document.receivedAt", time(request.receivedAt()))
                .add("document.dueAt", time(request.dueAt()));
        request.erasure().ifPresent(terms -> add(facts, terms));
        List<Html> trail = told.trail().stream()
                .map(step -> Html.element("li", time(step.at()), Html.text(": " + event(step.event())))).toList();
        return Html.element("article", Html.element("h3", Html.text(kind(request.kind()))), facts.list(),
                Html.element("ol", Html.all(trail)));
    }

    private void add(Facts facts, ErasureTerms terms) {
        facts.add("document.carryOutAt", time(terms.carryOutAt()));
        terms.carriedOutAt().ifPresent(at -> facts.add("document.carriedOutAt", time(at)));
        facts.add("document.goes", String.join(", ", terms.goes()))
                .add("document.holds", String.join(", ", terms.proof().holds()))
                .add("document.law", terms.proof().reason() + ", " + terms.proof().law())
                .add("document.proofUntil", time(terms.proof().until()));
    }

    private Html erased(Erased left) {
        ExportResponse.Erasure erasure = left.erasure();
        return Html.element("article", Html.element("h3", Html.text(speech.text("document.erasure"))),
                new Facts(speech).add("document.id", Html.text(erasure.request().toString()))
                        .add("document.receivedAt", time(erasure.receivedAt()))
                        .add("document.carriedOutAt", time(erasure.carriedOutAt()))
                        .add("document.proofUntil", time(erasure.proofUntil()))
                        .add("document.law", erasure.reason()).list(),
                Html.element("ol", Html.all(left.proofs().stream().map(this::proof).toList())));
    }

    private Html proof(Proof proof) {
        return Html.element("li", Html.element("p", titles.of(proof.preference()),
                Html.text(": " + AnswerWords.of(proof.answer(), speech))),
                new Facts(speech).add("document.sequence", Html.text(Long.toString(proof.place())))
                        .add("document.receivedAt", time(proof.receivedAt()))
                        .add("document.notice", speech.text("document.notice.of", proof.revision(), proof.language(),
                                proof.digest()))
                        .add("document.signature", proof.signatureDigest()).list());
    }

    private Html time(Instant moment) {
        return Html.text(speech.moments().exact(moment));
    }

    private String kind(RequestKind kind) {
        return speech.text(switch (kind) {
            case EXPORT -> "document.export";
            case ERASURE -> "document.erasure";
            case UNKNOWN -> "document.unknown";
        });
    }

    private String event(RequestEvent event) {
        return speech.text(switch (event) {
            case RECEIVED -> "document.event.received";
            case FETCHED -> "document.event.fetched";
            case CANCELLED -> "document.event.cancelled";
            case CARRIED_OUT -> "document.event.carriedOut";
            case UNKNOWN -> "document.unknown";
        });
    }
}
