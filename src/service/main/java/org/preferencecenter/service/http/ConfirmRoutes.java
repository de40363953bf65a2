package org.preferencecenter.service.http;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import java.time.InstantSource;
import java.util.List;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.Origin;
import org.preferencecenter.core.ledger.Surface;
import org.preferencecenter.service.ledger.AccountLedgers;
import org.preferencecenter.service.ledger.Recorder;
import org.preferencecenter.service.link.Link;
import org.preferencecenter.service.link.Links;

/**
 * What the link of an e-mail that asks for a confirmation leads to: a page with a button. Reading it confirms nothing, since
 * scanners follow every link, and an address that only a scanner reads is nobody's.
 */
public final class ConfirmRoutes implements HttpService {
    private final LinkedPages pages;
    private final AccountLedgers ledgers;
    private final Recorder recorder;
    private final InstantSource clock;

    public ConfirmRoutes(LinkedPages pages, AccountLedgers ledgers, Recorder recorder, InstantSource clock) {
        this.pages = pages;
        this.ledgers = ledgers;
        this.recorder = recorder;
        this.clock = clock;
    }

    @Override
    public void routing(HttpRules rules) {
        String path = Links.CONFIRM + "{token}";
        rules.get(path, pages.linked(Link.Confirm.class, this::show))
                .post(path, pages.linked(Link.Confirm.class, this::confirm))
                .any(path, Methods.only("GET, POST"));
    }

    private String show(Link.Confirm link, LinkedPages.Reader reader, ServerRequest request) {
        List<PreferenceId> waiting = Recorder.waiting(ledgers.snapshot(link.account()).ledger(), link.decisions())
                .stream().map(Decision::preference).toList();
        if (waiting.isEmpty()) {
            return reader.pages().nothingToConfirm(reader.catalog(), reader.language());
        }
        return isExpired(link)
                ? reader.pages().expired(reader.catalog(), reader.language())
                : reader.pages().confirm(reader.catalog(), reader.language(), waiting);
    }

    private String confirm(Link.Confirm link, LinkedPages.Reader reader, ServerRequest request) {
        if (isExpired(link)) {
            return show(link, reader, request);
        }
        List<PreferenceId> confirmed = recorder.confirm(link.account(), link.decisions(),
                new Origin(Surface.EMAIL_CONFIRMATION, "Account service", "e-mail"));
        return confirmed.isEmpty()
                ? reader.pages().nothingToConfirm(reader.catalog(), reader.language())
                : reader.pages().confirmed(reader.catalog(), reader.language(), confirmed);
    }

    private boolean isExpired(Link.Confirm link) {
        return !clock.instant().isBefore(link.until());
    }
}
