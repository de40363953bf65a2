package org.preferencecenter.service.http;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.preferencecenter.core.account.AccountKey;
import org.preferencecenter.core.wire.AccountResponse;
import org.preferencecenter.core.wire.Known;
import org.preferencecenter.core.wire.ProblemType;
import org.preferencecenter.core.wire.SyncRequest;
import org.preferencecenter.core.wire.SyncResponse;
import org.preferencecenter.core.wire.WireException;
import org.preferencecenter.core.wire.WireJson;
import org.preferencecenter.service.confirmation.Confirmations;
import org.preferencecenter.service.erasure.ErasedAccounts;
import org.preferencecenter.service.ledger.AccountLedgers;
import org.preferencecenter.service.ledger.Preferences;
import org.preferencecenter.service.organization.OrganizationLocks;
import org.preferencecenter.service.token.Access;

/** What a person's program asks of the account: who, what was decided, what is permitted. */
public final class AccountRoutes implements HttpService {
    private final Guard guard;
    private final AccountLedgers ledgers;
    private final Preferences preferences;
    private final OrganizationLocks locks;
    private final Optional<Confirmations> confirmations;
    private final ErasedAccounts erased;

    /** @param confirmations what asks people to confirm their answers, where e-mails can be sent */
    public AccountRoutes(Guard guard, AccountLedgers ledgers, Preferences preferences, OrganizationLocks locks,
            Optional<Confirmations> confirmations, ErasedAccounts erased) {
        this.guard = guard;
        this.ledgers = ledgers;
        this.preferences = preferences;
        this.locks = locks;
        this.confirmations = confirmations;
        this.erased = erased;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/v1/account", guard.guard(this::account))
                .get("/v1/preferences", guard.guard(this::preferences))
                .get("/v1/decisions", guard.guard(this::read))
                .post("/v1/decisions", guard.guard(this::append))
                .any("/v1/account", Methods.only("GET"))
                .any("/v1/preferences", Methods.only("GET"))
                .any("/v1/decisions", Methods.only("GET, POST"));
    }

    private void account(Access access, ServerRequest request, ServerResponse response) {
        AccountResponse account = new AccountResponse(access.profile(), locks.of(access.organization()));
        Answers.send(response, Answers.JSON, WireJson.write(account));
    }

    private void preferences(Access access, ServerRequest request, ServerResponse response) {
        Answers.sendTagged(request, response,
                WireJson.write(preferences.of(access.account(), access.organization())));
    }

    private void read(Access access, ServerRequest request, ServerResponse response) {
        sync(access, request, response, new SyncRequest(List.of()));
    }

    private void append(Access access, ServerRequest request, ServerResponse response) throws IOException {
        sync(access, request, response, decisions(request));
    }

    private void sync(Access access, ServerRequest request, ServerResponse response, SyncRequest wanted) {
        Known known = Requests.known(request.query());
        SyncResponse answer = ledgers.sync(access.account(), wanted.decisions(), known)
                .orElseThrow(() -> differs(access.account(), known));
        confirmations.ifPresent(each -> each.remind(access.account(), access.profile().email()));
        Answers.send(response, Answers.JSON, WireJson.write(answer));
    }

    /** Whose decisions were erased must not send them again; whose decisions a restore lost must. */
    private ProblemException differs(AccountKey account, Known known) {
        return erased.erased(account, known.after(), known.signature())
                .map(at -> new ProblemException(ProblemType.ACCOUNT_ERASED, "It was erased at " + at + "."))
                .orElseGet(() -> new ProblemException(ProblemType.LEDGER_DIFFERS,
                        "Start again from 0, and send what the account lacks."));
    }

    private static SyncRequest decisions(ServerRequest request) throws IOException {
        try {
            SyncRequest sync = WireJson.read(Requests.json(request), SyncRequest.class);
            if (sync.decisions().size() > SyncRequest.MOST_DECISIONS) {
                throw new ProblemException(ProblemType.TOO_LARGE,
                        "Send at most " + SyncRequest.MOST_DECISIONS + " decisions at once.");
            }
            return sync;
        } catch (WireException e) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST, e.getMessage() + ".");
        }
    }
}
