package org.preferencecenter.client.center;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.preferencecenter.client.Diagnostics;
import org.preferencecenter.client.PastTrouble;
import org.preferencecenter.client.Settings;
import org.preferencecenter.client.store.ProfileFolder;
import org.preferencecenter.client.store.StoreException;

/** Gathers what helps whoever helps the person. What cannot be read is left out. */
final class Checkup {
    private static final Logger LOG = System.getLogger(Checkup.class.getName());

    private Checkup() {}

    static Diagnostics of(Settings settings, Optional<AccountSession> session, List<PastTrouble> troubles,
            Instant now) {
        return new Diagnostics(now, settings.application(), property("java.version") + ", " + property("java.vendor"),
                property("os.name") + " " + property("os.version") + ", " + property("os.arch"),
                ProfileFolder.SCHEMA, session.flatMap(Checkup::holdings), troubles);
    }

    private static Optional<Diagnostics.Holdings> holdings(AccountSession session) {
        try {
            return Optional.of(session.holdings());
        } catch (StoreException e) {
            LOG.log(Level.DEBUG, "How much is kept of the account cannot be read", e);
            return Optional.empty();
        }
    }

    private static String property(String name) {
        return System.getProperty(name, "");
    }
}
