package org.preferencecenter.client;

import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.standing.Standing;

/** A decision from elsewhere changed what holds here, and the person should be told. */
public record News(Decision decision, Standing before, Standing after) {}
