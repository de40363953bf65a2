package org.preferencecenter.client.simulation;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.preferencecenter.client.Trouble;
import org.preferencecenter.client.sync.TokenSource;
import org.preferencecenter.client.sync.TokenSource.Token;
import org.preferencecenter.client.testing.TestSecrets;

/** A computer: its disk, its clock, its plug, and the keychain that all its programs share. */
final class Computer {
    final int number;
    final Path folder;
    final Profile profile;
    final Profile backup;
    final MortalDisk.SharedSpace space = new MortalDisk.SharedSpace();
    final List<Watch> watches;
    final TestSecrets keychain = new TestSecrets();
    boolean plugged = true;
    private final VirtualClock time;
    private final Map<Person, Integer> tokens = new HashMap<>();
    private final Set<Person> endedGrants = new HashSet<>();
    private Duration wrongBy = Duration.ZERO;

    Computer(int number, Path folder, VirtualClock time, Chronicle chronicle) {
        this.number = number;
        this.folder = folder;
        this.profile = new Profile(folder);
        this.backup = new Profile(folder.resolveSibling(folder.getFileName() + "-backup"));
        this.time = time;
        this.watches = Person.ALL.stream().map(person -> new Watch(this, person, chronicle)).toList();
    }

    InstantSource clock() {
        return () -> time.instant().plus(wrongBy);
    }

    /** The time as far as the computer was awake. */
    Instant awake() {
        return time.awake();
    }

    void setClock(int daysOff) {
        wrongBy = Duration.ofDays(daysOff);
    }

    Watch watch(Person person) {
        return watches.stream().filter(each -> each.person.equals(person)).findFirst().orElseThrow();
    }

    /** The provider let the person in. */
    void remember(Person person, int token) {
        endedGrants.remove(person);
        tokens.put(person, token);
    }

    void forget(Person person) {
        tokens.remove(person);
    }

    void loseKeychain() {
        tokens.clear();
        keychain.kept.clear();
    }

    void endGrant(Person person) {
        endedGrants.add(person);
    }

    /** The access tokens of a person: numbered, so that the service can refuse the older ones. */
    TokenSource tokensOf(Person person) {
        return new TokenSource() {
            @Override
            public Token current() {
                Integer number = tokens.get(person);
                return number == null ? new Token.SignInNeeded() : new Token.Usable(person + "." + number);
            }

            @Override
            public Token insteadOf(String refused) {
                Token current = current();
                if (!current.equals(new Token.Usable(refused))) {
                    return current;
                }
                if (!plugged) {
                    return new Token.Unavailable(Trouble.OFFLINE);
                }
                if (endedGrants.contains(person)) {
                    return new Token.SignInNeeded();
                }
                tokens.merge(person, 1, Integer::sum);
                return current();
            }
        };
    }

    @Override
    public String toString() {
        return "computer " + number;
    }
}
