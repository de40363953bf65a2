package org.preferencecenter.core.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.preferencecenter.core.contract.ContractChecker;

/** Programs decide by the type of a problem, so it has to be documented and never mistaken. */
class ProblemTest {
    private final ContractChecker contract = new ContractChecker();

    @ParameterizedTest
    @EnumSource
    void everyProblemIsDocumentedInTheContract(ProblemType type) {
        String documented = contract.document().at("/components/schemas/Problem/description").asString();

        assertThat(type.uri()).matches("urn:preference-center:problem:[a-z]+(-[a-z]+)*");
        assertThat(documented.split("[ ,.`]+"))
                .contains(type.uri().substring("urn:preference-center:problem:".length()));
    }

    @ParameterizedTest
    @EnumSource
    void everyProblemKeepsTheContractAndIsRecognizedByItsTypeAlone(ProblemType type) throws WireException {
        String json = WireJson.write(Problem.of(type, "What is wrong"));
        Problem problem = WireJson.read(json, Problem.class);

        assertThat(contract.checkSchema("Problem", json)).isEmpty();
        assertThat(Arrays.stream(ProblemType.values()).filter(problem::is)).containsExactly(type);
        assertThat(problem.title()).as("a person reads it where nothing better is known").isEqualTo(type.title())
                .isNotBlank();
        assertThat(problem.status()).isEqualTo(type.status()).isBetween(400, 599);
    }

    @Test
    void aProblemOfALaterVersionIsNoneOfThese() {
        Problem problem = new Problem("urn:preference-center:problem:later", ProblemType.UNAUTHORIZED.title(), 401,
                Optional.empty(), Optional.empty());

        assertThat(Arrays.stream(ProblemType.values())).noneMatch(problem::is);
    }
}
