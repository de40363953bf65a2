package org.preferencecenter.client.simulation;

import java.util.List;
import java.util.Optional;
import org.preferencecenter.core.account.AccountKey;

/**
 * Somebody with an account.
 *
 * @param organization whose locks hold for them, if they belong to one
 */
record Person(AccountKey account, Optional<String> organization) {
    static final String ISSUER = "https://id.example";
    static final String ORGANIZATION = "surveyors";
    static final List<Person> ALL = List.of(
            new Person(new AccountKey(ISSUER, "person-0"), Optional.of(ORGANIZATION)),
            new Person(new AccountKey(ISSUER, "person-1"), Optional.empty()));

    static Person of(AccountKey account) {
        return ALL.stream().filter(person -> person.account().equals(account)).findFirst().orElseThrow();
    }

    static Person number(int number) {
        return ALL.get(Math.floorMod(number, ALL.size()));
    }

    @Override
    public String toString() {
        return account.subject();
    }
}
