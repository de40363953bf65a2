package org.preferencecenter.client.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.catalog.Revision;
import org.preferencecenter.core.ledger.Answer;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.DecisionId;
import org.preferencecenter.core.ledger.NoticeReference;
import org.preferencecenter.core.ledger.Origin;
import org.preferencecenter.core.ledger.Surface;

/** A program that appends decisions until it is killed, and says of each that it is kept once it is. */
public final class AppendingProcess {
    private AppendingProcess() {}

    /** @param arguments the folder, and the number of the first decision */
    @SuppressWarnings("SystemOut") // The test reads it.
    public static void main(String[] arguments) throws Exception {
        AccountStore store = AccountStore.open(Disk.ofThisComputer(), Path.of(arguments[0], "ledger.db"), "someone");
        for (int i = Integer.parseInt(arguments[1]);; i++) {
            Decision decision = decision(i);
            store.append(List.of(), state -> List.of(decision));
            System.out.println(i);
            System.out.flush();
        }
    }

    /** The decision with this number. It needs no catalog, which would take most of the program's time. */
    static Decision decision(int number) {
        return new Decision(new DecisionId(new UUID(0x7000L | number, 0x8000_0000_0000_0000L)),
                new PreferenceId("training"), Answer.GRANTED,
                new NoticeReference(new Revision(1, 0), "0".repeat(64), "en"),
                new Origin(Surface.PREFERENCES_WINDOW, "Example 1.0", "Desk"), Instant.EPOCH, List.of());
    }
}
