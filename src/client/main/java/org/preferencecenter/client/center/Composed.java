package org.preferencecenter.client.center;

import java.util.Map;
import org.preferencecenter.client.CenterState;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.gate.TimedVerdict;

/** What to show and what the gate is to say. */
record Composed(Map<PreferenceId, TimedVerdict> verdicts, CenterState state) {}
