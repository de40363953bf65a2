package org.preferencecenter.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.core.example.Examples.TRAINING;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.preferencecenter.core.example.Replica;
import org.preferencecenter.core.example.Story;
import org.preferencecenter.core.standing.Standing;

/** More heads than one decision may name: a person can still say no, and a yes covers no denial it does not name. */
class ManyHeadsTest {
    private final Story story = new Story();
    private final Replica desk = story.replica("desk");

    @Test
    void aNoCanAlwaysBeSaid() {
        heads(150, Answer.GRANTED);
        Decision no = desk.denies(TRAINING);

        assertThat(no.supersedes()).hasSize(Decision.MOST_SUPERSEDED);
        assertThat(desk.standing(TRAINING)).isEqualTo(Standing.CONTESTED);
        desk.denies(TRAINING);
        assertThat(desk.standing(TRAINING)).isEqualTo(Standing.WITHDRAWN);
    }

    @Test
    void aYesDoesNotTakeBackTheDenialsItCannotName() {
        heads(150, Answer.DENIED);
        desk.grants(TRAINING);

        assertThat(desk.standing(TRAINING)).isEqualTo(Standing.CONTESTED);
        desk.grants(TRAINING);
        assertThat(desk.standing(TRAINING)).isEqualTo(Standing.GRANTED);
    }

    private void heads(int count, Answer answer) {
        IntStream.range(0, count).mapToObj(i -> story.replica("device " + i)).forEach(device -> {
            device.answers(TRAINING, answer, 1);
            desk.hears(device);
        });
    }
}
