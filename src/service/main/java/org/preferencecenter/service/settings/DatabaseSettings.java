package org.preferencecenter.service.settings;

import java.nio.file.Path;
import java.util.Optional;

/** Where a service keeps what it is told. */
public sealed interface DatabaseSettings {
    /** The embedded database in a data folder. */
    static DatabaseSettings embeddedIn(Path data) {
        return new Embedded(data.resolve("accounts.db"));
    }

    /** A file on this machine, for one instance of the service. */
    record Embedded(Path file) implements DatabaseSettings {}

    /**
     * A PostgreSQL database, which several instances may share.
     *
     * @param url         begins with {@code jdbc:postgresql:}
     * @param service     who the service is
     * @param owner       who brings the tables up to date; without it, they must be
     * @param connections how many this instance may hold at once
     */
    record Postgres(String url, Login service, Optional<Login> owner, int connections) implements DatabaseSettings {}
}
