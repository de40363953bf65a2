package org.preferencecenter.client.crash;

import static java.util.stream.Collectors.joining;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Predicate;
import org.preferencecenter.client.CenterState;
import org.preferencecenter.client.Choice;
import org.preferencecenter.client.Observable;
import org.preferencecenter.client.PreferenceCenter;
import org.preferencecenter.client.PreferenceState;
import org.preferencecenter.client.SaveState;
import org.preferencecenter.client.Settings;
import org.preferencecenter.client.SyncStatus;
import org.preferencecenter.core.account.AccountKey;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.gate.Reason;
import org.preferencecenter.core.ledger.DecisionId;
import org.preferencecenter.core.ledger.Surface;

/**
 * A program with the library built in, as a host has it. It does what the lines of its input say, as fast as it can, and tells
 * what it is about to do and what the library answered, a line each: {@code will}, {@code here}, {@code account},
 * {@code synced}, {@code gate}, {@code fault}. {@link Testimony} takes it down.
 */
public final class TickingProgram {
    private final PreferenceCenter center;
    private final Random random;
    private final Set<DecisionId> inAccount = new HashSet<>();
    private boolean upToDate;

    private TickingProgram(PreferenceCenter center, Random random) {
        this.center = center;
        this.random = random;
    }

    /** @param arguments the folder of the profile, service, issuer, subject, name of the device, and a seed */
    public static void main(String[] arguments) throws Exception {
        say("opening");
        Settings settings = new Settings(Path.of(arguments[0]), URI.create(arguments[1]), URI.create(arguments[2]),
                "desk", List.of(), "Example 1.0", arguments[4], Locale.ROOT, false, Settings.STALE_AFTER);
        KeychainFolder secrets = new KeychainFolder(Files.createDirectories(Path.of(arguments[0] + "-keychain")));
        secrets.put(new AccountKey(arguments[2], arguments[3]).pseudonym(), arguments[3]);
        try (PreferenceCenter center = PreferenceCenter.open(settings, secrets);
                BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            TickingProgram program = new TickingProgram(center, new Random(Long.parseLong(arguments[5])));
            program.await(_ -> program.isCertain());
            program.tellGate();
            try (Observable.Registration _ = center.state().observe(program::tell)) {
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    program.obey(line.split(" ", -1));
                }
            }
        }
    }

    /** Whether the keychain has answered, or else the account. */
    private boolean isCertain() {
        return center.state().value().preferences().stream()
                .noneMatch(each -> center.gate().check(each.preference().id()).reason() == Reason.STALE);
    }

    private void tellGate() {
        center.state().value().preferences().stream().map(each -> each.preference().id())
                .forEach(id -> say("gate " + id + " " + center.gate().check(id).reason()));
        say("opened");
    }

    /** Called on the thread that changes the state. */
    private void tell(CenterState state) {
        state.preferences().stream().filter(each -> each.saved() == SaveState.ACCOUNT)
                .flatMap(each -> each.standing().heads().stream()).filter(each -> inAccount.add(each.id()))
                .forEach(each -> say("account " + each.id()));
        boolean now = isUpToDate(state);
        if (now && !upToDate) {
            say("synced");
        }
        upToDate = now;
    }

    private static boolean isUpToDate(CenterState state) {
        return state.sync() instanceof SyncStatus.UpToDate;
    }

    private void obey(String... command) {
        switch (command[0]) {
            case "tick" -> {
                for (int i = 0; i < Integer.parseInt(command[1]); i++) {
                    decide(someChoices());
                }
            }
            case "sync" -> await(TickingProgram::isUpToDate);
            case "allow" -> decide(List.of(choice(new PreferenceId(command[1]), true)));
            case "deny" -> decide(List.of(choice(new PreferenceId(command[1]), false)));
            case "watch" -> {
                PreferenceId id = new PreferenceId(command[1]);
                boolean permitted = Boolean.parseBoolean(command[2]);
                await(_ -> center.gate().check(id).permitted() == permitted);
                say("seen " + id + " " + permitted);
            }
            case "follow" -> {
                PreferenceId id = new PreferenceId(command[1]);
                for (int i = 2; i < command.length; i++) {
                    Reason reason = Reason.valueOf(command[i]);
                    await(_ -> center.gate().check(id).reason() == reason);
                    say("seen " + String.join(" ", List.of(command).subList(1, i + 1)));
                }
            }
            default -> throw new IllegalArgumentException(command[0]);
        }
    }

    private List<Choice> someChoices() {
        List<PreferenceState> all = new ArrayList<>(center.state().value().preferences());
        Collections.shuffle(all, random);
        return all.stream().limit(1 + random.nextInt(3)).map(each -> choice(each.preference().id(),
                random.nextBoolean())).toList();
    }

    private Choice choice(PreferenceId preference, boolean granted) {
        return new Choice(center.state().value().catalog().notice(preference, "en"), granted);
    }

    private void decide(List<Choice> choices) {
        say("will " + choices.stream()
                .map(each -> each.notice().preference() + "=" + (each.granted() ? "GRANTED" : "DENIED"))
                .collect(joining(",")));
        try {
            center.decide(choices, Surface.PREFERENCES_WINDOW).toCompletableFuture().join();
            say("here");
        } catch (CompletionException e) {
            say("fault " + e.getCause());
            throw e;
        }
    }

    private void await(Predicate<CenterState> wanted) {
        CompletableFuture<CenterState> came = new CompletableFuture<>();
        try (Observable.Registration _ = center.state().observe(state -> {
            if (wanted.test(state)) {
                came.complete(state);
            }
        })) {
            came.join();
        }
    }

    /** Written at one stroke, so that what is read of a program that was killed is whole lines. */
    @SuppressWarnings("SystemOut") // The test reads it.
    private static void say(String line) {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        System.out.write(bytes, 0, bytes.length);
        System.out.flush();
    }
}
