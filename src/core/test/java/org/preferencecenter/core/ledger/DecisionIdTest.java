package org.preferencecenter.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionIdTest {
    private static final String TEXT = "019ab0f2-5c31-7c52-9d0e-3f6b8a1f2c44";

    @Test
    void isWrittenAsItIsRead() {
        assertThat(DecisionId.parse(TEXT)).hasToString(TEXT).isEqualTo(DecisionId.parse(TEXT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1-1-7001-8001-1", "019AB0F2-5C31-7C52-9D0E-3F6B8A1F2C44",
        "019ab0f2-5c31-4c52-9d0e-3f6b8a1f2c44", "019ab0f2-5c31-7c52-1d0e-3f6b8a1f2c44",
        "019ab0f25c317c529d0e3f6b8a1f2c44", " 019ab0f2-5c31-7c52-9d0e-3f6b8a1f2c44",
        "{019ab0f2-5c31-7c52-9d0e-3f6b8a1f2c44}", "00000000-0000-0000-0000-000000000000"})
    void whatIsNoUuidOfVersion7InItsCanonicalFormIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> DecisionId.parse(text));
    }

    @Test
    void idsAreOrderedAsTheirTexts() {
        Random random = new Random(7);
        List<DecisionId> ids = Stream.generate(() -> new DecisionId(new UUID((random.nextLong() & ~0xF000L) | 0x7000L,
                (random.nextLong() & ~(3L << 62)) | (1L << 63)))).limit(500).toList();

        assertThat(ids.stream().sorted().map(DecisionId::toString)).isSorted();
    }
}
