package org.preferencecenter.service.settings;

/**
 * Whom an issuer makes administrators of their organization: those whose access token holds a value in a claim, alone or in a list.
 *
 * @param claim its name, or a JSON Pointer (RFC 6901) to one within others
 */
public record Administrators(String claim, String value) {}
