package org.preferencecenter.bench;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.preferencecenter.core.ledger.Answer;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.DecisionId;
import org.preferencecenter.core.ledger.NoticeReference;
import org.preferencecenter.core.ledger.Origin;
import org.preferencecenter.core.ledger.Surface;
import org.preferencecenter.core.wire.SyncRequest;
import org.preferencecenter.core.wire.WireJson;

/** Somebody who changes their mind again and again on the only desktop they have. Used by one thread. */
final class Person {
    private static final Origin ORIGIN = new Origin(Surface.PREFERENCES_WINDOW, "Photogrammetry 5.1", "workstation");
    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();
    private static final NoticeReference NOTICE = NoticeReference.to(Samples.CATALOG.notice(Samples.TRAINING, "en"));
    private static final int SIGNATURE_LENGTH = 86;
    private static final String RECEIPT = "\"receipt\":\"";

    private final String token;
    private long cursor;
    private String known = "";
    private List<DecisionId> heads = List.of();

    /** @param cursor how many decisions the account holds */
    Person(String token, long cursor) {
        this.token = token;
        this.cursor = cursor;
    }

    String token() {
        return token;
    }

    /** The next decision, as a desktop makes it. */
    Decision decide() {
        return new Decision(new DecisionId(IDS.generate()), Samples.TRAINING,
                cursor % 2 == 0 ? Answer.GRANTED : Answer.DENIED, NOTICE, ORIGIN, Instant.now(), heads);
    }

    /** Decides and syncs. */
    String toggle(HttpLine line) throws IOException {
        Decision decision = decide();
        String answer = line.post("/v1/decisions?after=" + cursor + known, token,
                WireJson.write(new SyncRequest(List.of(decision))));
        decided(decision);
        known = "&known=" + signature(answer);
        return answer;
    }

    /** An answer to every question of the catalog at once, as the consent dialog gives them. */
    static List<Decision> decideAll() {
        return Samples.CATALOG.preferences().stream()
                .map(each -> new Decision(new DecisionId(IDS.generate()), each.id(), Answer.DENIED,
                        NoticeReference.to(Samples.CATALOG.notice(each.id(), "en")), ORIGIN, Instant.now(), List.of()))
                .toList();
    }

    /** Decides all of it and syncs. */
    String answerAll(HttpLine line) throws IOException {
        List<Decision> answers = decideAll();
        String answer = line.post("/v1/decisions?after=" + cursor + known, token,
                WireJson.write(new SyncRequest(answers)));
        cursor += answers.size();
        known = "&known=" + signature(answer);
        return answer;
    }

    /** Their last decision is that one now. */
    void decided(Decision decision) {
        cursor++;
        heads = List.of(decision.id());
    }

    /** Of the last receipt: there are no other decisions than this person's. */
    private static String signature(String answer) throws IOException {
        int start = answer.lastIndexOf(RECEIPT) + RECEIPT.length();
        int end = answer.indexOf('"', start);
        if (start < RECEIPT.length() || end - SIGNATURE_LENGTH < start) {
            throw new IOException("No receipt: " + answer);
        }
        return answer.substring(end - SIGNATURE_LENGTH, end);
    }
}
