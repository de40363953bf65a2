package org.preferencecenter.service.store;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.preferencecenter.service.settings.Login;

/**
 * Makes the tables in PostgreSQL, and brings those of an earlier version up to date. The role that does it owns them; the role
 * of the service is granted what it needs and no more. Several instances may do it at once.
 */
public final class PostgresMigrations {
    /** The hyphen keeps the folder from being a package, whose files a named module would hide. */
    private static final String SCRIPTS = "classpath:org/preferencecenter/service/store/on-postgresql";

    private PostgresMigrations() {}

    /**
     * Brings the tables up to date.
     *
     * @param serviceRole a role that is there already, and that the service connects as
     * @throws StoreException if they cannot be; what was done is undone
     */
    public static void run(String url, Login owner, String serviceRole) {
        try {
            scripts(Flyway.configure(PostgresMigrations.class.getClassLoader())
                    .dataSource(url, owner.user(), owner.password())
                    .placeholders(Map.of("service", serviceRole))).migrate();
        } catch (FlywayException e) {
            throw new StoreException("The tables cannot be brought up to date", e);
        }
    }

    /** Whether the tables are those that this version of the service needs, or newer ones. */
    static boolean areDone(DataSource connections) {
        try {
            return scripts(Flyway.configure(PostgresMigrations.class.getClassLoader()).dataSource(connections)).info()
                    .pending().length == 0;
        } catch (FlywayException e) {
            throw new StoreException("The version of the tables cannot be read", e);
        }
    }

    static Flyway scripts(FluentConfiguration configuration) {
        return configuration.locations(SCRIPTS).load();
    }
}
