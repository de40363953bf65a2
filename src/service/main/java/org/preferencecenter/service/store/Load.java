package org.preferencecenter.service.store;

/**
 * How busy a database is, on the side of the service.
 *
 * @param active  connections that are being worked with
 * @param waiting threads that wait for one
 */
public record Load(int active, int waiting) {}
