package org.preferencecenter.client;

import java.util.concurrent.CompletionStage;
import org.preferencecenter.core.request.PersonRequestId;
import org.preferencecenter.core.request.RequestKind;
import org.preferencecenter.core.wire.PersonRequestDemand;
import org.preferencecenter.core.wire.PersonRequestResponse;
import org.preferencecenter.core.wire.PersonRequestsResponse;

/**
 * What one person asks their account service for: a copy of everything that it holds about them, and that it forgets them (GDPR
 * Art. 15, 17 and 20). Needs a network. Nothing is kept on this computer, and nothing is asked for again by itself.
 *
 * <p>All methods return at once and may be called from every thread. The stages complete on a thread of the library, and never
 * exceptionally. Once the person is not the one who is signed in, each says that a sign-in is needed, and contacts nobody.
 */
public interface Requests {
    /** A demand with an id of its own. Contacts nobody. */
    PersonRequestDemand demand(RequestKind kind);

    /** What the person asked for, and what an erasure would do that were asked for now. */
    CompletionStage<RequestOutcome<PersonRequestsResponse>> list();

    /**
     * Asks. The same demand again is the same request, also after it was taken back, so whoever hears no answer can ask again with
     * it. An account has one open request of a kind; another demand is answered with that.
     */
    CompletionStage<RequestOutcome<PersonRequestResponse>> make(PersonRequestDemand demand);

    /** One request, with what happened to it. */
    CompletionStage<RequestOutcome<PersonRequestResponse>> look(PersonRequestId id);

    /** Takes an erasure back. It can be, until it is carried out. */
    CompletionStage<RequestOutcome<PersonRequestResponse>> takeBack(PersonRequestId id);

    /** Fetches an export that was asked for, whole, as of now. */
    CompletionStage<RequestOutcome<ExportCopy>> fetch(PersonRequestId export);
}
