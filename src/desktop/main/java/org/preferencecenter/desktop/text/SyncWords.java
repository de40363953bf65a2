package org.preferencecenter.desktop.text;

import java.time.Instant;
import java.util.Optional;
import org.preferencecenter.client.CenterState;
import org.preferencecenter.client.SaveState;
import org.preferencecenter.client.StoreTrouble;
import org.preferencecenter.client.SyncStatus;
import org.preferencecenter.client.Trouble;
import org.preferencecenter.desktop.text.Remark.Tone;

/** Says how this computer and the account stand to each other. */
public final class SyncWords {
    private SyncWords() {}

    /** What the person can do about a status. */
    public enum Step {
        NONE, TRY_NOW, SIGN_IN
    }

    /** The sentence of the status bar. It is true as long as the state holds. */
    public static Remark sentence(CenterState state, Speech speech) {
        return switch (state.sync()) {
            case SyncStatus.Idle() -> new Remark(speech.text("sync.idle"), Tone.QUIET);
            case SyncStatus.AccountErased() -> new Remark(speech.text("sync.erased"), Tone.QUIET);
            case SyncStatus.UpToDate(_) ->
                new Remark(kept(state, speech), rejected(state) == 0 ? Tone.GOOD : Tone.ATTENTION);
            case SyncStatus.Syncing(int unsent, _) -> new Remark(syncing(unsent, speech), Tone.BUSY);
            case SyncStatus.Waiting waiting ->
                new Remark(waiting(waiting, kept(state, speech), speech), Tone.ATTENTION);
            case SyncStatus.SignInNeeded(_, _) ->
                new Remark(speech.text("sync.signIn", kept(state, speech)), Tone.ATTENTION);
            case SyncStatus.StoreUnavailable(StoreTrouble trouble) -> files(trouble, speech);
        };
    }

    /** Why the files on this computer cannot be used, where they cannot. */
    public static Optional<Remark> files(SyncStatus status, Speech speech) {
        return status instanceof SyncStatus.StoreUnavailable(StoreTrouble trouble)
                ? Optional.of(files(trouble, speech))
                : Optional.empty();
    }

    private static Remark files(StoreTrouble trouble, Speech speech) {
        return new Remark(of(trouble, speech), Tone.TROUBLE);
    }

    /** Why the files on this computer cannot be used. */
    public static String of(StoreTrouble trouble, Speech speech) {
        return speech.text(switch (trouble) {
            case DISK_FULL -> "sync.store.full";
            case READ_ONLY -> "sync.store.readOnly";
            case NEWER_VERSION -> "sync.store.newer";
            case DAMAGED -> "sync.store.damaged";
            case SIGN_IN_UNREADABLE -> "sync.store.signIn";
            case UNUSABLE -> "sync.store";
        });
    }

    /** Why the account could not be heard. */
    public static String of(Trouble trouble, Speech speech) {
        return speech.text(switch (trouble) {
            case OFFLINE -> "trouble.offline";
            case TIMED_OUT -> "trouble.timedOut";
            case SERVICE_FAILED -> "trouble.failed";
            case SERVICE_BUSY -> "trouble.busy";
            case NOT_SECURE -> "trouble.notSecure";
            case UNREADABLE_ANSWER -> "trouble.unreadable";
            case UNVERIFIED_RECEIPT -> "trouble.receipt";
            case REQUEST_REFUSED -> "trouble.refused";
        });
    }

    public static Step step(SyncStatus status) {
        return switch (status) {
            case SyncStatus.Waiting waiting -> Step.TRY_NOW;
            case SyncStatus.SignInNeeded needed -> Step.SIGN_IN;
            case SyncStatus.StoreUnavailable(StoreTrouble trouble) ->
                trouble == StoreTrouble.SIGN_IN_UNREADABLE ? Step.SIGN_IN : Step.NONE;
            case SyncStatus.Idle(),SyncStatus.AccountErased(),SyncStatus.UpToDate(_),SyncStatus.Syncing(_, _) ->
                Step.NONE;
        };
    }

    /** When the account was last heard from, where it ever was. */
    public static Optional<String> heard(SyncStatus status, Speech speech) {
        return heardAt(status).map(moment -> speech.text("sync.heard", speech.moments().past(moment)));
    }

    /** What a person should know of their choices before they sign out. */
    public static String atSignOut(CenterState state, Speech speech) {
        if (state.sync() instanceof SyncStatus.StoreUnavailable) {
            return speech.text("signout.unknown");
        }
        return kept(state, speech);
    }

    /** That the account service does not take some choices, where others are unsent: they stay here, too. */
    public static Optional<String> rejectedToo(CenterState state, Speech speech) {
        long rejected = rejected(state);
        return rejected == 0 ? Optional.empty() : Optional.of(speech.text("signout.rejected", rejected));
    }

    /** What is wrong on the way to the account, where something is. */
    public static Optional<String> trouble(SyncStatus status, Speech speech) {
        return switch (status) {
            case SyncStatus.Waiting waiting -> Optional.of(of(waiting.trouble(), speech));
            case SyncStatus.SignInNeeded(_, _) -> Optional.of(speech.text("signout.wait.signIn"));
            case SyncStatus.Idle(),SyncStatus.AccountErased(),SyncStatus.UpToDate(_),SyncStatus.Syncing(_, _),SyncStatus.StoreUnavailable(_) ->
                Optional.empty();
        };
    }

    /** How many choices the account does not have yet. */
    private static int unsent(SyncStatus status) {
        return switch (status) {
            case SyncStatus.Syncing syncing -> syncing.unsent();
            case SyncStatus.Waiting waiting -> waiting.unsent();
            case SyncStatus.SignInNeeded needed -> needed.unsent();
            case SyncStatus.Idle(),SyncStatus.AccountErased(),SyncStatus.UpToDate(_),SyncStatus.StoreUnavailable(_) ->
                0;
        };
    }

    /** Where the choices are: a sentence that claims the account has them only if it has all of them. */
    private static String kept(CenterState state, Speech speech) {
        int unsent = unsent(state.sync());
        if (unsent > 0) {
            return speech.text("sync.kept.unsent", unsent);
        }
        if (state.inDoubt()) {
            return speech.text("sync.kept.unknown");
        }
        if (state.preferences().stream().allMatch(each -> each.saved() == SaveState.NOTHING)) {
            return speech.text("sync.kept.nothing");
        }
        long rejected = rejected(state);
        return rejected > 0 ? speech.text("sync.kept.rejected", rejected) : speech.text("sync.kept.account");
    }

    private static long rejected(CenterState state) {
        return state.preferences().stream().filter(each -> each.saved() == SaveState.REJECTED).count();
    }

    private static String syncing(int unsent, Speech speech) {
        return unsent == 0 ? speech.text("sync.asking") : speech.text("sync.sending", unsent);
    }

    private static String waiting(SyncStatus.Waiting waiting, String kept, Speech speech) {
        return speech.text("sync.waiting", of(waiting.trouble(), speech), kept,
                speech.moments().time(waiting.retryAt()));
    }

    /** The moment at which the account was last heard from, where it ever was. */
    public static Optional<Instant> heardAt(SyncStatus status) {
        return switch (status) {
            case SyncStatus.UpToDate upToDate -> Optional.of(upToDate.heardAt());
            case SyncStatus.Syncing syncing -> syncing.heardAt();
            case SyncStatus.Waiting waiting -> waiting.heardAt();
            case SyncStatus.SignInNeeded needed -> needed.heardAt();
            case SyncStatus.Idle(),SyncStatus.AccountErased(),SyncStatus.StoreUnavailable(_) -> Optional.empty();
        };
    }
}
