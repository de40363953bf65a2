package org.preferencecenter.desktop.host;

import java.time.InstantSource;
import java.time.ZoneId;

/** The clock of this computer: the one place where this module reads it. */
final class SystemTime {
    private SystemTime() {}

    static InstantSource clock() {
        return InstantSource.system();
    }

    static ZoneId zone() {
        return ZoneId.systemDefault();
    }
}
