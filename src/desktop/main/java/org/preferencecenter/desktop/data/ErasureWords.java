package org.preferencecenter.desktop.data;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.preferencecenter.core.request.ErasureTerms;
import org.preferencecenter.desktop.text.Speech;

/** Says what an erasure does. What this version has no words for is shown as the contract names it. */
final class ErasureWords {
    private final ErasureTerms terms;
    private final Speech speech;

    ErasureWords(ErasureTerms terms, Speech speech) {
        this.terms = terms;
        this.speech = speech;
    }

    String goes() {
        return lines(terms.goes(), this::goes);
    }

    String stays() {
        return lines(terms.proof().holds(), this::holds) + "\n" + account(terms.proof().account());
    }

    String why() {
        return speech.text("erasure.why.law", reason(terms.proof().reason()), terms.proof().law());
    }

    String until() {
        return speech.text("erasure.until", speech.moments().dateOf(terms.proof().until()));
    }

    String when() {
        return speech.text("erasure.when", speech.moments().dayAndTime(terms.carryOutAt()));
    }

    private static String lines(List<String> names, UnaryOperator<String> words) {
        return names.stream().map(name -> "• " + words.apply(name)).collect(Collectors.joining("\n"));
    }

    private String goes(String name) {
        return switch (name) {
            case "DECISIONS" -> speech.text("erasure.goes.decisions");
            case "ORIGINS" -> speech.text("erasure.goes.origins");
            case "RECEIPTS" -> speech.text("erasure.goes.receipts");
            case "CONFIRMATIONS" -> speech.text("erasure.goes.confirmations");
            case "REQUESTS" -> speech.text("erasure.goes.requests");
            default -> name;
        };
    }

    private String holds(String name) {
        return switch (name) {
            case "PREFERENCE" -> speech.text("erasure.holds.preference");
            case "ANSWER" -> speech.text("erasure.holds.answer");
            case "NOTICE" -> speech.text("erasure.holds.notice");
            case "PLACE" -> speech.text("erasure.holds.place");
            case "RECEIVED_AT" -> speech.text("erasure.holds.received");
            case "SIGNATURE_DIGEST" -> speech.text("erasure.holds.signature");
            case "REQUEST" -> speech.text("erasure.holds.request");
            default -> name;
        };
    }

    private String account(String name) {
        return name.equals(ErasureTerms.KEYED_HASH) ? speech.text("erasure.account.hash") : name;
    }

    private String reason(String name) {
        return name.equals(ErasureTerms.LEGAL_CLAIMS) ? speech.text("erasure.why.claims") : name;
    }
}
