package org.preferencecenter.client.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every input that is kept is survived, on every machine and without a fuzzer. */
class CorpusTest {
    static Stream<Arguments> inputs() {
        return Arrays.stream(Target.values()).flatMap(CorpusTest::inputs);
    }

    private static Stream<Arguments> inputs(Target target) {
        try {
            return target.inputs().stream().map(file -> Arguments.of(target, file.getFileName().toString(), file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("inputs")
    void isSurvivedAndTakenIfItIsGood(Target target, String name, Path file) throws Exception {
        boolean taken = target.takes(Files.readAllBytes(file));

        assertThat(taken).isEqualTo(name.startsWith("good-"));
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    void eachTargetHasGoodAndBadExamplesToStartFrom(Target target) throws Exception {
        assertThat(target.inputs()).anyMatch(CorpusTest::isGood).anyMatch(file -> !isGood(file));
    }

    private static boolean isGood(Path file) {
        return file.getFileName().toString().startsWith("good-");
    }
}
