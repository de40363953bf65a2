package org.preferencecenter.core.account;

/**
 * Whose policy it is. An organization is named within its issuer, as a subject is, so both name it.
 *
 * @param issuer the identity provider, as it writes itself
 * @param name   the organization, to the letter as the issuer names it
 */
public record OrganizationKey(String issuer, String name) {
    /** @throws IllegalArgumentException if either is empty */
    public OrganizationKey {
        if (issuer.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("An organization has an issuer and a name");
        }
    }
}
