package org.preferencecenter.service.page;

import io.jstach.jstache.JStache;
import io.jstach.jstache.JStacheConfig;
import io.jstach.jstache.JStacheType;
import java.util.List;
import java.util.Optional;

/**
 * A page of HTML that works without script. What it says is escaped by the template.
 *
 * @param language   a BCP 47 tag
 * @param vendor     who speaks
 * @param style      trusted, unlike all the rest
 * @param news       what has just happened
 * @param paragraphs what the page is about
 * @param items      what it is about, one by one
 * @param buttons    what can be done about it
 * @param sections   what else can be done
 * @param notes      what holds whatever is done
 * @param linksName  what the links are to somebody who does not see the page
 */
@JStacheConfig(type = JStacheType.STACHE)
@JStache(path = "org/preferencecenter/service/page/page.mustache")
record Page(String language, String vendor, String style, String title, List<String> news, List<String> paragraphs,
        List<Item> items, List<Button> buttons, List<Section> sections, List<String> notes, String linksName,
        List<Anchor> links) {

    /** Something the page is about. */
    record Item(String name, String means) {}

    /** Posts a value under a name. */
    record Button(String name, String value, String label) {}

    /** Things that are chosen one by one. */
    record Section(String id, String heading, List<String> paragraphs, List<Choice> choices) {}

    /** One of them. */
    record Choice(String name, String means, Button button) {}

    /** @param language the language that it leads to, if that is what it is for */
    record Anchor(String address, String text, Optional<String> language) {}

    /** Which way the language is written, as HTML says it. */
    String direction() {
        return PageWords.isRightToLeft(language) ? "rtl" : "ltr";
    }

    String html() {
        return PageRenderer.of().execute(this);
    }
}
