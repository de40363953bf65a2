package org.preferencecenter.service.settings;

import java.time.Duration;

/**
 * How accounts are erased.
 *
 * @param after      how long after a person asked for it, so that they can take it back
 * @param proofYears how many calendar years, after the one of the erasure, what proves the decisions stays
 */
public record ErasureSettings(Duration after, int proofYears) {}
