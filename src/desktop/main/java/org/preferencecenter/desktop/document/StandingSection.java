package org.preferencecenter.desktop.document;

import java.util.List;
import java.util.Optional;
import org.preferencecenter.core.wire.ExportResponse;
import org.preferencecenter.core.wire.PreferencesResponse;
import org.preferencecenter.desktop.text.Speech;

/** What counts for each preference at the time of the export, and what the organization locks. */
record StandingSection(ExportResponse export, ShownTitles titles, Speech speech) {

    Html html() {
        List<Html> rows = export.standings().preferences().stream().map(this::row).toList();
        Html head = Html.element("thead", Html.element("tr", heading("document.preference"),
                heading("document.standing"), heading("document.permitted"), heading("document.since")));
        Optional<Html> table = ReadableExport.some(rows)
                .map(body -> Html.element("table", head, Html.element("tbody", body)));
        List<Html> locks = export.locks().stream()
                .map(lock -> Html.element("li", titles.of(lock.preference()), Html.text(": "),
                        Html.foreign(lock.reason())))
                .toList();
        return Html.all(List.of(ReadableExport.section("document.standings", table, speech),
                ReadableExport.section("document.locks",
                        ReadableExport.some(locks).map(each -> Html.element("ul", each)), speech)));
    }

    private Html heading(String key) {
        return Html.element("th", "scope", "col", Html.text(speech.text(key)));
    }

    private Html row(PreferencesResponse.Entry entry) {
        return Html.element("tr", Html.element("th", "scope", "row", titles.of(entry.preference())),
                cell(AnswerWords.of(entry.standing(), speech)), cell(AnswerWords.of(entry.permitted(), speech)),
                cell(entry.since().map(speech.moments()::exact).orElse("")));
    }

    private static Html cell(String text) {
        return Html.element("td", Html.text(text));
    }
}
