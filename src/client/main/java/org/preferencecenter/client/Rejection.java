package org.preferencecenter.client;

import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.wire.Problem;

/**
 * The account service does not take an answer. A denial holds on this computer all the same; a grant counts nowhere.
 *
 * @param decision what it does not take
 * @param problem  why
 */
public record Rejection(Decision decision, Problem problem) {}
