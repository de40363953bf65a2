package org.preferencecenter.client.simulation;

/**
 * One thing that happens in a simulated world. A step that names what is not there, such as a program that does not run, does
 * nothing, so any part of a story is a story too.
 */
sealed interface Step {
    /** A person answers one question in the preferences window. */
    record Decide(int program, int preference, boolean granted) implements Step {}

    /**
     * A person answers all questions in the consent dialog.
     *
     * @param ticks a bit for each preference
     */
    record DecideAll(int program, int ticks) implements Step {}

    /** A person puts all questions off. */
    record Defer(int program) implements Step {}

    /** A program is started. */
    record Start(int program) implements Step {}

    /** A program ends as it should. */
    record Quit(int program) implements Step {}

    /** A program is killed between two writes. */
    record Kill(int program) implements Step {}

    /**
     * A program is killed at a write.
     *
     * @param after  how many writes succeed before
     * @param landed whether the write it dies at reaches the disk
     */
    record KillAtWrite(int program, int after, boolean landed) implements Step {}

    /** A person signs in, in the place of whoever is. */
    record SignIn(int program, int person) implements Step {}

    record SignOut(int program) implements Step {}

    /**
     * A person signs out and gives up some of what the account does not have.
     *
     * @param which a bit for each preference that they give up
     */
    record SignOutDiscarding(int program, int which) implements Step {}

    /** A person signs out as soon as the account has everything. */
    record SignOutWhenSent(int program) implements Step {}

    /** One thing goes on that does not wait for the network. */
    record Run(int task) implements Step {}

    /** The network carries a request to the service, or an answer back. */
    record Carry(int call) implements Step {}

    /** The network or the service fails a request or an answer. */
    record Fail(int call, Fault fault) implements Step {}

    /** A request of long ago arrives once more. */
    record Replay(int request) implements Step {}

    /** A stream of events tells its program that something happened. */
    record Tell(int stream) implements Step {}

    record BreakStream(int stream) implements Step {}

    /** Time passes, and what comes due runs. */
    record Pass(int seconds) implements Step {}

    /** Somebody sets the clock of a computer, in days from the true time. */
    record SetClock(int computer, int days) implements Step {}

    record Unplug(int computer) implements Step {}

    record PlugIn(int computer) implements Step {}

    record FillDisk(int computer) implements Step {}

    record FreeDisk(int computer) implements Step {}

    /** A person answers somewhere else: by e-mail, on a web page. */
    record Elsewhere(int person, int preference, boolean granted) implements Step {}

    /** The vendor changes the words of a preference. */
    record Revise(int preference, boolean major) implements Step {}

    /** The organization locks a preference. */
    record Lock(int preference) implements Step {}

    record Unlock(int preference) implements Step {}

    /** The service dies with all that is under way, and is started again. */
    record RestartService() implements Step {}

    /** The vendor makes a backup of what the service holds. */
    record BackUpService() implements Step {}

    /** The vendor puts the last backup in the place of what the service holds; it is started again on that. */
    record RestoreService() implements Step {}

    /** The access tokens of a person are no longer good. */
    record ExpireTokens(int person) implements Step {}

    /** The provider wants a person to sign in again on a computer. */
    record EndGrant(int computer, int person) implements Step {}

    /** Somebody makes a backup of the profile of a computer. */
    record BackUp(int computer) implements Step {}

    /** Somebody puts the last backup in the place of the profile. */
    record Restore(int computer) implements Step {}

    /** Somebody puts a copy of the profile of a computer in the place of that of another. */
    record CopyProfile(int from, int to) implements Step {}

    /** The keychain of a computer is emptied. */
    record LoseKeychain(int computer) implements Step {}

    /** What can go wrong with a call. */
    enum Fault {
        REQUEST_LOST, ANSWER_LOST, DELIVERED_TWICE, SERVER_ERROR, BUSY_FOR_SECONDS, BUSY_UNTIL_DATE, TOO_MANY, UNAUTHORIZED, REFUSED, GARBAGE, CUT_SHORT, NOT_JSON, OLD_ANSWER, ANSWER_FOR_ANOTHER, WRONG_RECEIPTS, SHORT_PAGE, REJECTED
    }
}
