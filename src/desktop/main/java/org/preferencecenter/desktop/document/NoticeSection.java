package org.preferencecenter.desktop.document;

import java.util.Locale;
import org.preferencecenter.core.catalog.NoticeWords;
import org.preferencecenter.core.ledger.NoticeReference;
import org.preferencecenter.core.wire.ExportResponse;
import org.preferencecenter.desktop.text.Speech;

/** The words of each notice that was answered, to the letter. */
record NoticeSection(ExportResponse export, Speech speech) {

    Html html() {
        return ReadableExport.section("document.notices",
                ReadableExport.some(export.notices().stream().map(this::notice).toList()), speech);
    }

    /** The name of the language of a notice, in the language of the page. */
    static String language(NoticeReference notice, Speech speech) {
        return Locale.forLanguageTag(notice.language()).getDisplayLanguage(speech.words().locale());
    }

    private Html notice(ExportResponse.Words shown) {
        NoticeReference notice = shown.notice();
        Html reference = Html.element("p", Html.text(speech.text("document.notice.of", notice.revision().toString(),
                language(notice, speech), notice.digest())));
        return shown.words()
                .map(words -> Html.element("article", Html.element("h3", spoken("span", notice, words.title())),
                        reference, words(words, notice)))
                .orElseGet(() -> Html.element("article",
                        Html.element("h3", Html.foreign(shown.preference().value())), reference,
                        Html.element("p", Html.text(speech.text("document.notice.missing")))));
    }

    private Html words(NoticeWords words, NoticeReference notice) {
        Facts facts = new Facts(speech);
        add(facts, "document.summary", words.summary(), notice);
        add(facts, "document.brief", words.brief(), notice);
        add(facts, "details.explanation", String.join("\n", words.explanation()), notice);
        add(facts, "details.data", words.data(), notice);
        add(facts, "details.legalBasis", words.legalBasis(), notice);
        add(facts, "details.recipients", words.recipients(), notice);
        add(facts, "details.storage", words.storage(), notice);
        add(facts, "details.transfer", words.transfer(), notice);
        add(facts, "details.retention", words.retention(), notice);
        add(facts, "details.withdrawal", words.withdrawal(), notice);
        add(facts, "details.refusal", words.refusal(), notice);
        add(facts, "details.automatedDecisions", words.automatedDecisions(), notice);
        add(facts, "details.change", words.change(), notice);
        return facts.list();
    }

    private static void add(Facts facts, String key, String text, NoticeReference notice) {
        if (!text.isBlank()) {
            facts.add(key, spoken("div", notice, text));
        }
    }

    private static Html spoken(String element, NoticeReference notice, String text) {
        return Html.element(element, "lang", notice.language(), Html.foreign(text));
    }
}
