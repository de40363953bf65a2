package org.preferencecenter.desktop.data;

import java.time.Instant;
import java.util.Optional;
import org.preferencecenter.client.RequestOutcome;
import org.preferencecenter.client.Trouble;
import org.preferencecenter.desktop.text.Speech;
import org.preferencecenter.desktop.text.SyncWords;

/** Says why the account did not do what the person wanted. */
final class OutcomeWords {
    private OutcomeWords() {}

    /** Nothing for what was done. */
    static String of(RequestOutcome<?> outcome, Speech speech) {
        return switch (outcome) {
            case RequestOutcome.Done<?> _ -> "";
            case RequestOutcome.SignInNeeded<?> _ -> speech.text("signout.wait.signIn");
            // The connection may also have broken in the middle of the answer.
            case RequestOutcome.Unanswered<?>(Trouble trouble) -> trouble == Trouble.OFFLINE
                    ? speech.text("request.offline")
                    : SyncWords.of(trouble, speech);
            case RequestOutcome.Busy<?>(Optional<Instant> until) ->
                until.map(moment -> speech.text("request.busy", speech.moments().dayAndTime(moment)))
                        .orElseGet(() -> SyncWords.of(Trouble.SERVICE_BUSY, speech));
            case RequestOutcome.Refused<?> _ -> SyncWords.of(Trouble.REQUEST_REFUSED, speech);
            case RequestOutcome.Settled<?> _ -> speech.text("request.settled");
            case RequestOutcome.Unreadable<?> _ -> speech.text("request.unreadable");
        };
    }
}
