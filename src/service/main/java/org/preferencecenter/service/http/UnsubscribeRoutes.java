package org.preferencecenter.service.http;

import io.helidon.common.uri.UriQuery;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.ledger.Origin;
import org.preferencecenter.core.ledger.Surface;
import org.preferencecenter.core.wire.ProblemType;
import org.preferencecenter.service.catalog.Catalogs;
import org.preferencecenter.service.ledger.Recorder;
import org.preferencecenter.service.link.Links;
import org.preferencecenter.service.link.UnsubscribeLink;
import org.preferencecenter.service.page.Pages;
import org.preferencecenter.service.store.StoreException;

/**
 * What the unsubscribe link of an e-mail leads to. E-mail programs post to it by themselves when a person presses their unsubscribe
 * button (RFC 8058); a person who follows it comes to a page. Reading changes nothing, since scanners follow every link.
 */
public final class UnsubscribeRoutes implements HttpService {
    private static final System.Logger LOG = System.getLogger(UnsubscribeRoutes.class.getName());

    /** What e-mail programs post has 26 characters; what the page does, a preference id more. */
    private static final int LARGEST_FORM = 1_000;

    /** Names the thing that a button of the page says no to. */
    private static final String PREFERENCE = "preference";

    private final Links links;
    private final Recorder recorder;
    private final Catalogs catalogs;
    private final Pages pages;

    public UnsubscribeRoutes(Links links, Recorder recorder, Catalogs catalogs, Pages pages) {
        this.links = links;
        this.recorder = recorder;
        this.catalogs = catalogs;
        this.pages = pages;
    }

    @Override
    public void routing(HttpRules rules) {
        String path = Links.UNSUBSCRIBE + "{token}";
        rules.get(path, paged(this::show)).post(path, paged(this::withdraw)).any(path, Methods.only("GET, POST"));
    }

    /** Answers somebody who came by a good link, in their language. */
    @FunctionalInterface
    private interface Paged {
        void handle(UnsubscribeLink link, String language, ServerRequest request, ServerResponse response)
                throws IOException;
    }

    private Handler paged(Paged handler) {
        return (request, response) -> {
            String language = language(request);
            Optional<UnsubscribeLink> link = links.open(request.path().pathParameters().get("token"))
                    .filter(each -> catalogs.asks(each.preference()));
            if (link.isEmpty()) {
                send(response, Status.NOT_FOUND_404, pages.broken(catalogs.current().catalog(), language));
                return;
            }
            try {
                handler.handle(link.get(), language, request, response);
            } catch (StoreException e) {
                LOG.log(Level.ERROR, "The database failed", e);
                response.header(HeaderNames.RETRY_AFTER, Problems.RETRY_AFTER);
                send(response, Status.SERVICE_UNAVAILABLE_503,
                        pages.unavailable(catalogs.current().catalog(), language));
            }
        };
    }

    private void show(UnsubscribeLink link, String language, ServerRequest request, ServerResponse response) {
        send(response, Status.OK_200, pages.unsubscribe(catalogs.current().catalog(), language, link.preference(),
                Optional.empty()));
    }

    private void withdraw(UnsubscribeLink link, String language, ServerRequest request, ServerResponse response)
            throws IOException {
        Optional<PreferenceId> pressed = pressed(request);
        PreferenceId preference = pressed.orElse(link.preference());
        // The body an e-mail program posts names nothing; the page's buttons do.
        Origin origin = pressed.isPresent()
                ? new Origin(Surface.WEB_PAGE, "Account service", "web page")
                : new Origin(Surface.EMAIL_UNSUBSCRIBE, "Account service", "e-mail");
        recorder.withdraw(link.account(), preference, language, origin);
        send(response, Status.OK_200, pages.unsubscribe(catalogs.current().catalog(), language, link.preference(),
                Optional.of(preference)));
    }

    /**
     * What the page's button says no to. E-mail programs may also post {@code multipart/form-data}, which the page never does.
     *
     * @throws ProblemException if the form is too large or names something that this service never asked
     */
    private Optional<PreferenceId> pressed(ServerRequest request) throws IOException {
        String declared = String.join(",", request.headers().all(HeaderNames.CONTENT_TYPE, List::of));
        if (!declared.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals("application/x-www-form-urlencoded")) {
            return Optional.empty();
        }
        try (InputStream in = request.content().inputStream()) {
            byte[] form = in.readNBytes(LARGEST_FORM + 1);
            if (form.length > LARGEST_FORM) {
                throw new ProblemException(ProblemType.TOO_LARGE, "The form of the page is smaller.");
            }
            return UriQuery.create(new String(form, StandardCharsets.UTF_8)).first(PREFERENCE).asOptional()
                    .map(this::asked);
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

    private String language(ServerRequest request) {
        return pages.language(catalogs.current().catalog(), request.query().first("lang").asOptional(),
                request.headers().all(HeaderNames.ACCEPT_LANGUAGE, List::of).stream().findFirst());
    }

    private void send(ServerResponse response, Status status, String page) {
        response.status(status);
        response.header(HeaderNames.CACHE_CONTROL, "no-store");
        response.header(HeaderNames.VARY, "Accept-Language");
        response.header("Content-Security-Policy", pages.policy());
        response.header("Referrer-Policy", "no-referrer");
        response.header("X-Content-Type-Options", "nosniff");
        response.header("X-Robots-Tag", "noindex");
        Answers.send(response, "text/html; charset=utf-8", page);
    }
}
