package org.preferencecenter.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule 8: everything is keyed by issuer and subject. */
class AccountKeyTest {
    private static final String ISSUER = "https://id.example.org";

    @Test
    void theSameSubjectOfAnotherIssuerIsAnotherAccount() {
        AccountKey here = new AccountKey(ISSUER, "42");
        AccountKey there = new AccountKey("https://id.example.com", "42");

        assertThat(here).isNotEqualTo(there);
        assertThat(here.pseudonym()).isNotEqualTo(there.pseudonym());
    }

    @Test
    void noTwoAccountsShareAPseudonymByMovingTheBorderBetweenTheNames() {
        assertThat(new AccountKey("a", "b\nc").pseudonym()).isNotEqualTo(new AccountKey("a\nb", "c").pseudonym());
        assertThat(new AccountKey("a\",\"b", "c").pseudonym()).isNotEqualTo(new AccountKey("a", "b\",\"c").pseudonym());
    }

    @Test
    void thePseudonymIsTheSameEachTimeAndFitForAFileName() {
        assertThat(new AccountKey(ISSUER, "../../etc/passwd").pseudonym()).matches("[0-9a-f]{32}")
                .isEqualTo(new AccountKey(ISSUER, "../../etc/passwd").pseudonym());
    }

    @Test
    void whatIsPrintedDoesNotTellWhoItIs() {
        assertThat(new AccountKey(ISSUER, "subject-of-someone").toString()).startsWith("account ")
                .doesNotContain("someone").doesNotContain("example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void anAccountHasAnIssuerAndASubject(String blank) {
        assertThatIllegalArgumentException().isThrownBy(() -> new AccountKey(blank, "42"));
        assertThatIllegalArgumentException().isThrownBy(() -> new AccountKey(ISSUER, blank));
    }

    @Test
    void aPersonIsGreetedByAddressElseByNameElseNotAtAll() {
        Optional<String> none = Optional.empty();

        assertThat(new Profile("42", Optional.of("ada@example.org"), Optional.of("Ada"), none).label())
                .contains("ada@example.org");
        assertThat(new Profile("42", none, Optional.of("Ada"), none).label()).contains("Ada");
        assertThat(new Profile("42", none, none, Optional.of("Example Ltd")).label()).isEmpty();
    }
}
