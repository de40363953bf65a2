package org.preferencecenter.service.request;

import java.time.Instant;
import org.preferencecenter.core.account.OrganizationKey;
import org.preferencecenter.core.wire.ExportResponse.Person;
import org.preferencecenter.core.wire.WireException;
import org.preferencecenter.core.wire.WireJson;
import org.preferencecenter.service.erasure.ErasedAccounts;
import org.preferencecenter.service.ledger.Preferences;
import org.preferencecenter.service.organization.OrganizationLocks;
import org.preferencecenter.service.receipt.PublishedKeys;
import org.preferencecenter.service.request.ExportParts.Head;
import org.preferencecenter.service.store.ConfirmationStore;
import org.preferencecenter.service.token.Access;
import tools.jackson.databind.JsonNode;

/** Gathers what an export holds beside the decisions. Any thread. */
public final class ExportHeads {
    private final Preferences preferences;
    private final OrganizationLocks locks;
    private final ConfirmationStore confirmations;
    private final PersonRequests requests;
    private final ErasedAccounts erased;
    private final PublishedKeys keys;

    public ExportHeads(Preferences preferences, OrganizationLocks locks, ConfirmationStore confirmations,
            PersonRequests requests, ErasedAccounts erased, PublishedKeys keys) {
        this.preferences = preferences;
        this.locks = locks;
        this.confirmations = confirmations;
        this.requests = requests;
        this.erased = erased;
        this.keys = keys;
    }

    Head of(Access access, Instant now) {
        return new Head(now, person(access), preferences.of(access.account(), access.organization()),
                locks.of(access.organization()), confirmations.all(access.account()), requests.whole(access.account()),
                erased.proven(access.account()), receiptKeys());
    }

    private static Person person(Access access) {
        return new Person(access.account().issuer(), access.account().subject(), access.profile().email(),
                access.profile().name(), access.organization().map(OrganizationKey::name));
    }

    private JsonNode receiptKeys() {
        try {
            return WireJson.readTree(keys.jwks());
        } catch (WireException e) {
            throw new IllegalStateException("A set of keys is JSON", e);
        }
    }
}
