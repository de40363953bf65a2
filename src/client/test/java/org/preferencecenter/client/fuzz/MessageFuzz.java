package org.preferencecenter.client.fuzz;

import java.util.List;
import org.preferencecenter.client.store.ProfileFolder;
import org.preferencecenter.core.catalog.Notice;
import org.preferencecenter.core.json.CanonicalJson;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.wire.AccountResponse;
import org.preferencecenter.core.wire.LockHistoryResponse;
import org.preferencecenter.core.wire.LockRequest;
import org.preferencecenter.core.wire.LocksResponse;
import org.preferencecenter.core.wire.PreferencesResponse;
import org.preferencecenter.core.wire.Problem;
import org.preferencecenter.core.wire.ReceiptClaims;
import org.preferencecenter.core.wire.SyncRequest;
import org.preferencecenter.core.wire.SyncResponse;
import org.preferencecenter.core.wire.WireException;
import org.preferencecenter.core.wire.WireJson;
import tools.jackson.databind.JsonNode;

/** A text that is read as a message is read as the same one after it was written, and one that is not is refused. */
public final class MessageFuzz {
    private static final List<Class<?>> MESSAGES = List.of(AccountResponse.class, Decision.class,
            LockHistoryResponse.class, LockRequest.class, LocksResponse.class, Notice.class,
            PreferencesResponse.class, Problem.class, ProfileFolder.SignedIn.class, ReceiptClaims.class,
            SyncRequest.class, SyncResponse.class);

    private MessageFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        boolean _ = takes(input);
    }

    /** Whether the input is taken. */
    public static boolean takes(byte[] input) {
        boolean taken = false;
        String text = Fuzzed.text(input);
        for (Class<?> type : MESSAGES) {
            try {
                Object value = WireJson.read(text, type);
                requireSame(value, WireJson.write(value));
                taken = true;
            } catch (WireException e) {
                // Refused.
            }
        }
        try {
            canonical(WireJson.readTree(text));
        } catch (WireException | IllegalArgumentException e) {
            // Refused.
        }
        return taken;
    }

    private static void requireSame(Object value, String written) {
        try {
            Fuzzed.require(WireJson.read(written, value.getClass()).equals(value), "it is another message now");
        } catch (WireException e) {
            throw new AssertionError("what was written cannot be read", e);
        }
    }

    private static void canonical(JsonNode tree) {
        String once = CanonicalJson.write(tree);
        try {
            Fuzzed.require(CanonicalJson.write(WireJson.readTree(once)).equals(once), "there are two canonical forms");
        } catch (WireException e) {
            throw new AssertionError("the canonical form cannot be read", e);
        }
    }
}
