package org.preferencecenter.service.events;

/** Something a device wants to hear of at once. */
public sealed interface Event {
    /** The account holds decisions up to this sequence. */
    record LedgerGrew(long cursor) implements Event {}

    /** Another catalog is in force. */
    record CatalogPublished(int version) implements Event {}

    /** The profile, or what the organization locks, changed. */
    record AccountChanged() implements Event {}

    /** The account was erased, so cursors that were told before mean nothing any more. */
    record AccountErased() implements Event {}

    /** Nothing happened for a while; the connection is told so that both ends know of each other. */
    record KeepAlive() implements Event {}
}
