package org.preferencecenter.service.settings;

/** Who the service is to a database server. */
public record Login(String user, String password) {
    /** The name alone: what is written into logs must not hold the password. */
    @Override
    public String toString() {
        return user;
    }
}
