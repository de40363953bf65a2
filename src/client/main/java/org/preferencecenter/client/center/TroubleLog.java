package org.preferencecenter.client.center;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.preferencecenter.client.PastTrouble;
import org.preferencecenter.client.SignInTrouble;
import org.preferencecenter.client.SyncStatus;

/** Remembers what went wrong lately. A trouble that lasts is one, however often it is met. Safe for use by several threads. */
final class TroubleLog {
    /** More than anybody reads. */
    private static final int MOST = 20;

    private final InstantSource clock;

    // Guarded by this.
    private final Deque<PastTrouble> troubles = new ArrayDeque<>();
    private @Nullable Enum<?> lasting;

    TroubleLog(InstantSource clock) {
        this.clock = clock;
    }

    /** Takes a status down, if it tells of a trouble that is not the one of the status before. */
    synchronized void status(SyncStatus status) {
        switch (status) {
            case SyncStatus.Waiting waiting ->
                meet(waiting.trouble(), at -> new PastTrouble.OfAccount(at, waiting.trouble()));
            case SyncStatus.StoreUnavailable(var files) -> meet(files, at -> new PastTrouble.OfFiles(at, files));
            case SyncStatus.Idle(),SyncStatus.AccountErased(),SyncStatus.UpToDate(_),SyncStatus.Syncing(_, _),SyncStatus.SignInNeeded(_, _) ->
                lasting = null;
        }
    }

    private void meet(Enum<?> trouble, Function<Instant, PastTrouble> entry) {
        if (!trouble.equals(lasting)) {
            lasting = trouble;
            add(entry.apply(clock.instant()));
        }
    }

    /** Takes down why a sign-in failed. */
    synchronized void signIn(SignInTrouble trouble) {
        add(new PastTrouble.OfSignIn(clock.instant(), trouble));
    }

    private void add(PastTrouble trouble) {
        if (troubles.size() == MOST) {
            troubles.removeLast();
        }
        troubles.addFirst(trouble);
    }

    /** The latest first. */
    synchronized List<PastTrouble> latest() {
        return List.copyOf(troubles);
    }
}
