package org.preferencecenter.core.ask;

import java.time.Instant;
import org.preferencecenter.core.catalog.PreferenceId;

/**
 * "Not now": the person was asked and put the question off. It answers nothing, grants nothing and refuses nothing.
 *
 * @param major the major revision that was asked about; a new one is a new question
 */
public record Deferral(PreferenceId preference, int major, Instant at) {}
