package org.preferencecenter.service.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.preferencecenter.core.catalog.Catalog;
import org.preferencecenter.core.catalog.Links;
import org.preferencecenter.core.catalog.NoticeWords;
import org.preferencecenter.core.catalog.Preference;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.catalog.Wording;

/** Writes the pages that a person comes to from an e-mail. */
public final class Pages {
    /** Under this the buttons of the page post what they say no to: ids with spaces between them. */
    public static final String PREFERENCE = "preference";

    private final String style = style();

    /**
     * What a browser may do on them (CSP 3): send their forms back, and nothing else; no script, no picture, no frame around them.
     */
    public String policy() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return "default-src 'none'; style-src 'sha256-" + Base64.getEncoder().encodeToString(digest)
                    + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }

    /** The language for a reader; see {@link Languages#choose}. */
    public String language(Catalog catalog, Optional<String> chosen, Optional<String> accepts) {
        return Languages.choose(Languages.of(catalog), chosen, accepts);
    }

    /**
     * Offers to say no: to what the e-mail was about first, and to everything else one by one.
     *
     * @param about    what the e-mail was about; perhaps nothing that is still asked
     * @param recorded what a no was recorded to just now
     */
    public String unsubscribe(Catalog catalog, String language, List<PreferenceId> about,
            List<PreferenceId> recorded) {
        PageWords words = new PageWords(language);
        Wording wording = catalog.wording(language);
        List<NoticeWords> notices = notices(wording, about);
        boolean done = recorded.containsAll(about);
        List<String> lead = Stream.concat(notices.stream().map(NoticeWords::brief),
                Stream.of(words.text("unsubscribe.lead"))).toList();
        Page.Button button = new Page.Button(PREFERENCE,
                about.stream().map(PreferenceId::value).collect(Collectors.joining(" ")),
                words.text("unsubscribe.button"));
        String title = notices.isEmpty()
                ? words.text("unsubscribe.title.unknown")
                : words.text("unsubscribe.title", titles(notices));
        return new Page(language, catalog.vendor(), style, title,
                recorded.isEmpty() ? List.of() : List.of(recordedNews(words, wording, recorded, done)),
                done ? List.of() : lead, List.of(), done ? List.of() : List.of(button),
                List.of(others(catalog, wording, words, about)), List.of(wording.information().serviceMessages()),
                words.text("links.name"), links(catalog, words)).html();
    }

    /** Asks to confirm a yes to each of these. */
    public String confirm(Catalog catalog, String language, List<PreferenceId> about) {
        PageWords words = new PageWords(language);
        List<Page.Item> items = notices(catalog.wording(language), about).stream()
                .map(each -> new Page.Item(each.title(), each.summary())).toList();
        return new Page(language, catalog.vendor(), style, words.text("confirm.title"), List.of(),
                List.of(words.text("confirm.lead", catalog.vendor())), items,
                List.of(new Page.Button("confirm", "yes", words.text("confirm.button"))), List.of(),
                List.of(words.text("confirm.otherwise")), words.text("links.name"), links(catalog, words)).html();
    }

    /** Says that these were confirmed. */
    public String confirmed(Catalog catalog, String language, List<PreferenceId> about) {
        PageWords words = new PageWords(language);
        String names = titles(notices(catalog.wording(language), about));
        return new Page(language, catalog.vendor(), style, words.text("confirm.done.title"),
                List.of(words.text("confirm.done", names)), List.of(words.text("confirm.done.after")), List.of(),
                List.of(), List.of(), List.of(), words.text("links.name"), links(catalog, words)).html();
    }

    /** For a link about what was confirmed or taken back. */
    public String nothingToConfirm(Catalog catalog, String language) {
        PageWords words = new PageWords(language);
        return plain(catalog, words, "confirm.nothing.title", List.of(words.text("confirm.nothing.lead")));
    }

    /** For a link that was used too late. */
    public String expired(Catalog catalog, String language) {
        PageWords words = new PageWords(language);
        return plain(catalog, words, "confirm.expired.title", List.of(words.text("confirm.expired.lead")));
    }

    /** For a link that is none of this service's. */
    public String broken(Catalog catalog, String language) {
        PageWords words = new PageWords(language);
        return plain(catalog, words, "broken.title", List.of(words.text("broken.lead"),
                words.text("broken.otherwise", catalog.controller().email())));
    }

    /** For an answer that could not be recorded. */
    public String unavailable(Catalog catalog, String language) {
        PageWords words = new PageWords(language);
        return plain(catalog, words, "failed.title", List.of(words.text("failed.unavailable")));
    }

    private String plain(Catalog catalog, PageWords words, String title, List<String> paragraphs) {
        return new Page(words.language(), catalog.vendor(), style, words.text(title), List.of(), paragraphs, List.of(),
                List.of(), List.of(), List.of(), words.text("links.name"), links(catalog, words)).html();
    }

    private static Page.Section others(Catalog catalog, Wording wording, PageWords words, List<PreferenceId> about) {
        List<Page.Choice> choices = catalog.sections().stream()
                .flatMap(section -> catalog.preferencesOf(section).stream()).map(Preference::id)
                .filter(id -> !about.contains(id))
                .flatMap(id -> notices(wording, List.of(id)).stream().map(notice -> new Page.Choice(notice.title(),
                        notice.brief(), new Page.Button(PREFERENCE, id.value(), words.text("others.button")))))
                .toList();
        return new Page.Section("others", words.text("others.heading"), List.of(words.text("others.intro")), choices);
    }

    private static String recordedNews(PageWords words, Wording wording, List<PreferenceId> recorded,
            boolean aboutTheEmail) {
        List<NoticeWords> notices = notices(wording, recorded);
        String news = notices.isEmpty()
                ? words.text("no.recorded.unknown")
                : words.text("no.recorded", titles(notices));
        return aboutTheEmail ? news + " " + words.text("no.recorded.mail") : news;
    }

    private static String titles(List<NoticeWords> notices) {
        return notices.stream().map(NoticeWords::title).collect(Collectors.joining(" · "));
    }

    /** The words of those that are still asked. */
    static List<NoticeWords> notices(Wording wording, List<PreferenceId> preferences) {
        return preferences.stream().map(id -> wording.preferences().get(id.value())).filter(Objects::nonNull).toList();
    }

    private static List<Page.Anchor> links(Catalog catalog, PageWords words) {
        Links links = catalog.links();
        Stream<Page.Anchor> texts = Stream.of(
                new Page.Anchor(links.privacyPolicy().toString(), words.text("links.privacy"), Optional.empty()),
                new Page.Anchor(links.legalTeam().toString(), words.text("links.legal"), Optional.empty()));
        Stream<Page.Anchor> languages = Languages.of(catalog).stream()
                .filter(language -> !language.equals(words.language()))
                .map(language -> new Page.Anchor("?lang=" + language, PageWords.nameOf(language),
                        Optional.of(language)));
        return Stream.concat(texts, languages).toList();
    }

    private static String style() {
        try (InputStream in = Objects.requireNonNull(Pages.class.getResourceAsStream("page.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
