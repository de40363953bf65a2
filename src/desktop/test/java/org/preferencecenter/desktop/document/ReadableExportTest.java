package org.preferencecenter.desktop.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preferencecenter.core.wire.ExportResponse;
import org.preferencecenter.core.wire.WireException;
import org.preferencecenter.core.wire.WireJson;
import org.preferencecenter.desktop.fixture.Exports;
import org.preferencecenter.desktop.fixture.StateBuilder;
import org.preferencecenter.desktop.text.Speech;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;

/** The page is whole, says all of the export in words, and does nothing but that. */
class ReadableExportTest {
    /** What stands in words on the page, and as constants in the export. */
    private static final Set<String> IN_WORDS = Set.of("GRANTED", "DENIED", "WITHDRAWN", "NOT_ASKED", "ERASURE",
            "CANCELLED", "RECEIVED", "CONSENT_DIALOG", "PREFERENCES_WINDOW", "KEYED_HASH", "en", "de");

    private static String page(ExportResponse export, Locale locale) {
        return ReadableExport.of(export,
                Speech.of(locale, ZoneOffset.UTC, InstantSource.fixed(StateBuilder.NOW), "office-pc"));
    }

    /** A browser is not so strict; whoever reads this is sure that nothing is open or crossed. */
    private static Document parsed(String page) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(
                new InputSource(new StringReader(page)));
    }

    private static List<Element> elements(Document document, String name) {
        NodeList found = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int index = 0; index < found.getLength(); index++) {
            elements.add((Element) found.item(index));
        }
        return elements;
    }

    private static void leaves(JsonNode node, List<String> found) {
        if (node.isContainer()) {
            node.forEach(each -> leaves(each, found));
        } else if (node.isString()) {
            found.add(node.stringValue());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void everythingInTheExportIsOnThePage(String language) throws Exception {
        ExportResponse export = Exports.of("field laptop");
        String text = parsed(page(export, Locale.forLanguageTag(language))).getDocumentElement().getTextContent();
        List<String> told = new ArrayList<>();
        leaves(WireJson.readTree(WireJson.write(export)), told);

        assertThat(told).hasSizeGreaterThan(50);
        assertThat(told.stream().filter(each -> !IN_WORDS.contains(each) && !each.isBlank())
                .filter(each -> !each.matches("\\d{4}-\\d\\d-\\d\\dT.*Z")))
                .allSatisfy(each -> assertThat(text).contains(each));
    }

    @Test
    void timesAndAnswersAreSaidInTheLanguageOfThePerson() throws Exception {
        String english = parsed(page(Exports.of("desk"), Locale.US)).getDocumentElement().getTextContent();
        String german = parsed(page(Exports.of("desk"), Locale.GERMANY)).getDocumentElement().getTextContent();

        assertThat(english).contains("November 12, 2026, 2:32:00\u202fPM Z", "1. Training and tutorials: Allowed",
                "2. Training and tutorials: Declined", "in the consent dialog on “desk”", "Withdrawn");
        assertThat(german).contains("12. November 2026, 14:32:00 Z", "1. Schulungen und Tutorials: Erlaubt",
                "Widerrufen");
    }

    @Test
    void whereverItIsReadNoComputerIsThisOne() {
        assertThat(page(Exports.of("office-pc"), Locale.US)).contains("in the consent dialog on “office-pc”",
                "in the preferences window on “office-pc”");
    }

    @Test
    void thePageSaysItsLanguageAndThoseOfTheWords() throws Exception {
        Document page = parsed(page(Exports.of("desk"), Locale.GERMANY));

        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("de");
        assertThat(elements(page, "div")).extracting(each -> each.getAttribute("lang")).containsOnly("en", "de");
    }

    @Test
    void itNamesTheSchemaAndNeedsNothingElse() throws Exception {
        String source = page(Exports.of("desk"), Locale.US);
        Document page = parsed(source);

        assertThat(page.getDocumentElement().getTextContent())
                .contains("https://account.example.org/v1/schemas/export");
        for (String element : List.of("script", "link", "img", "iframe", "form", "a", "object", "svg")) {
            assertThat(elements(page, element)).as(element).isEmpty();
        }
        assertThat(source).contains("default-src 'none'").contains("prefers-color-scheme: dark")
                .doesNotContain("url(").doesNotContain("@import");
    }

    @Test
    void headingsFollowEachOther() throws Exception {
        Document page = parsed(page(Exports.of("desk"), Locale.US));

        assertThat(elements(page, "h1")).hasSize(1);
        assertThat(elements(page, "h2")).hasSize(8);
        assertThat(elements(page, "section")).hasSameSizeAs(elements(page, "h2"));
        assertThat(elements(page, "th")).allMatch(each -> !each.getAttribute("scope").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "</bdi></dd><img src=x onerror=alert(1)>", "\" onload=\"x",
        "&lt;b&gt; & <!-- ", "]]>", "'single' \"double\""})
    void whateverADeviceIsCalledIsTextAndNothingElse(String device) throws Exception {
        Document page = parsed(page(Exports.of(device), Locale.US));

        assertThat(page.getDocumentElement().getTextContent()).contains(device);
        assertThat(elements(page, "script")).isEmpty();
        assertThat(elements(page, "img")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u001B", "\u0085", "\uD83D", "\uFFFE"})
    void whatCannotBeShownIsMarked(String character) {
        assertThat(Html.text("a" + character + "b\uD83D\uDDFA\n")).isEqualTo(new Html("a\uFFFDb\uD83D\uDDFA\n"));
    }

    @Test
    void whatIsWrittenFromTheRightTurnsNothingAroundIt() {
        assertThat(page(Exports.of("מחשב"), Locale.US)).contains("<bdi>מחשב</bdi>");
    }

    @Test
    void ofAnAccountWithNothingInItThePageSaysSo() throws Exception {
        String text = parsed(page(Exports.empty(), Locale.US)).getDocumentElement().getTextContent();

        assertThat(text).contains("Your choices, in their orderNone", "The words you were shownNone");
    }

    @Test
    void itIsMadeOfTheExportAlone() throws WireException {
        ExportResponse export = Exports.of("desk");
        ExportResponse again = WireJson.read(WireJson.write(export), ExportResponse.class);

        assertThat(page(again, Locale.US)).isEqualTo(page(export, Locale.US));
    }
}
