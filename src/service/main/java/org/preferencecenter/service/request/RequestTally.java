package org.preferencecenter.service.request;

import org.preferencecenter.core.request.RequestEvent;
import org.preferencecenter.core.request.RequestKind;

/** Counts what happens to requests of people, once it is certain. It never waits and never throws; any thread. */
@FunctionalInterface
public interface RequestTally {
    void happened(RequestKind kind, RequestEvent event);
}
