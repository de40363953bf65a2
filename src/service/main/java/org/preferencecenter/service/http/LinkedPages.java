package org.preferencecenter.service.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import org.preferencecenter.core.catalog.Catalog;
import org.preferencecenter.service.catalog.Catalogs;
import org.preferencecenter.service.link.Link;
import org.preferencecenter.service.link.Links;
import org.preferencecenter.service.page.Pages;
import org.preferencecenter.service.store.StoreException;

/** Answers people who come by a link in an e-mail, with a page in their language whatever happens. */
public final class LinkedPages {
    private static final System.Logger LOG = System.getLogger(LinkedPages.class.getName());

    private final Throttle throttle;
    private final Links links;
    private final Catalogs catalogs;
    private final Pages pages;

    public LinkedPages(Throttle throttle, Links links, Catalogs catalogs, Pages pages) {
        this.throttle = throttle;
        this.links = links;
        this.catalogs = catalogs;
        this.pages = pages;
    }

    /**
     * A page to answer with.
     *
     * @param pages    writes it
     * @param language the reader's
     */
    record Reader(Pages pages, Catalog catalog, String language) {}

    /** Answers somebody who came by a good link. */
    @FunctionalInterface
    interface Linked<L extends Link> {
        String page(L link, Reader reader, ServerRequest request) throws IOException;
    }

    /** Answers at a path that ends in {@code {token}}. */
    <L extends Link> Handler linked(Class<L> kind, Linked<L> handler) {
        return (request, response) -> {
            Reader reader = new Reader(pages, catalogs.current().catalog(), language(request));
            Optional<L> link = links.open(request.path().pathParameters().get("token")).filter(kind::isInstance)
                    .map(kind::cast);
            try {
                if (link.isPresent()) {
                    throttle.payForLink(link.get().account());
                    send(response, Status.OK_200, handler.page(link.get(), reader, request));
                } else {
                    throttle.payAsAnybody(request);
                    send(response, Status.NOT_FOUND_404, pages.broken(reader.catalog(), reader.language()));
                }
            } catch (StoreException e) {
                LOG.log(Level.ERROR, "The database failed", e);
                response.header(HeaderNames.RETRY_AFTER, Problems.RETRY_AFTER);
                send(response, Status.SERVICE_UNAVAILABLE_503, pages.unavailable(reader.catalog(), reader.language()));
            }
        };
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
