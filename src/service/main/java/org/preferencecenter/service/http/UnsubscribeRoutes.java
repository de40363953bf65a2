package org.preferencecenter.service.http;

import io.helidon.common.uri.UriQuery;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.ledger.Origin;
import org.preferencecenter.core.ledger.Surface;
import org.preferencecenter.core.wire.ProblemType;
import org.preferencecenter.service.catalog.Catalogs;
import org.preferencecenter.service.ledger.Recorder;
import org.preferencecenter.service.link.Link;
import org.preferencecenter.service.link.Links;
import org.preferencecenter.service.page.Pages;

/**
 * What the unsubscribe link of an e-mail leads to. E-mail programs post to it by themselves when a person presses their unsubscribe
 * button (RFC 8058); a person who follows it comes to a page. Reading changes nothing, since scanners follow every link.
 */
public final class UnsubscribeRoutes implements HttpService {
    /** What e-mail programs post has 26 characters; what the page does, some preference ids more. */
    private static final int LARGEST_FORM = 2_000;

    private final LinkedPages pages;
    private final Recorder recorder;
    private final Catalogs catalogs;

    public UnsubscribeRoutes(LinkedPages pages, Recorder recorder, Catalogs catalogs) {
        this.pages = pages;
        this.recorder = recorder;
        this.catalogs = catalogs;
    }

    @Override
    public void routing(HttpRules rules) {
        String path = Links.UNSUBSCRIBE + "{token}";
        rules.get(path, pages.linked(Link.Unsubscribe.class, this::show))
                .post(path, pages.linked(Link.Unsubscribe.class, this::withdraw))
                .any(path, Methods.only("GET, POST"));
    }

    private String show(Link.Unsubscribe link, LinkedPages.Reader reader, ServerRequest request) {
        return reader.pages().unsubscribe(reader.catalog(), reader.language(), link.preferences(), List.of());
    }

    private String withdraw(Link.Unsubscribe link, LinkedPages.Reader reader, ServerRequest request)
            throws IOException {
        Optional<List<PreferenceId>> pressed = pressed(request);
        List<PreferenceId> preferences = pressed.orElse(link.preferences());
        // The body an e-mail program posts names nothing; the page's buttons do.
        Origin origin = pressed.isPresent()
                ? new Origin(Surface.WEB_PAGE, "Account service", "web page")
                : new Origin(Surface.EMAIL_UNSUBSCRIBE, "Account service", "e-mail");
        recorder.withdraw(link.account(), preferences, reader.language(), origin);
        return reader.pages().unsubscribe(reader.catalog(), reader.language(), link.preferences(), preferences);
    }

    /**
     * What the page's button says no to. E-mail programs may also post {@code multipart/form-data}, which the page never does.
     *
     * @throws ProblemException if the form is too large or names something that this service never asked
     */
    private Optional<List<PreferenceId>> pressed(ServerRequest request) throws IOException {
        String declared = String.join(",", request.headers().all(HeaderNames.CONTENT_TYPE, List::of));
        if (!declared.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals("application/x-www-form-urlencoded")) {
            return Optional.empty();
        }
        try (InputStream in = request.content().inputStream()) {
            byte[] form = in.readNBytes(LARGEST_FORM + 1);
            if (form.length > LARGEST_FORM) {
                throw new ProblemException(ProblemType.TOO_LARGE, "The form of the page is smaller.");
            }
            return UriQuery.create(new String(form, StandardCharsets.UTF_8)).first(Pages.PREFERENCE).asOptional()
                    .map(names -> Arrays.stream(names.split(" ", -1)).map(this::asked).toList());
        }
    }

    private PreferenceId asked(String name) {
        try {
            PreferenceId preference = new PreferenceId(name);
            if (catalogs.asks(preference)) {
                return preference;
            }
        } catch (IllegalArgumentException e) {
            // Told below: what is no id was never asked.
        }
        throw new ProblemException(ProblemType.UNKNOWN_PREFERENCE, "This service never asked it.");
    }
}
