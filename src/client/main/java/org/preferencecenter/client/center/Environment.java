package org.preferencecenter.client.center;

import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.preferencecenter.client.Secrets;
import org.preferencecenter.client.store.Disk;
import org.preferencecenter.client.time.Scheduler;
import org.preferencecenter.core.ledger.DecisionId;

/**
 * What the library takes from the machine it runs on; tests bring their own.
 *
 * @param secrets    what is kept of a store outside of it; asked in the background only, since a keychain may ask the person
 * @param owner      runs one task after the other; all that changes the center runs here
 * @param background runs tasks that wait for the network
 * @param networks   names the networks that are up, in any form that changes when they do
 */
public record Environment(Disk disk, Secrets secrets, InstantSource clock, Supplier<DecisionId> ids,
        RandomGenerator random,
        Scheduler scheduler,
        Executor owner, Executor background, Supplier<Set<String>> networks) {}
