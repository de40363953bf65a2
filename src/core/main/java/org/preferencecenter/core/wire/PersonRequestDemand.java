package org.preferencecenter.core.wire;

import org.preferencecenter.core.request.PersonRequestId;
import org.preferencecenter.core.request.RequestKind;

/**
 * The body of {@code POST /v1/requests}.
 *
 * @param id made by the person's program, so that a demand that is sent again is the same, even after it was taken back
 */
public record PersonRequestDemand(PersonRequestId id, RequestKind kind) {}
