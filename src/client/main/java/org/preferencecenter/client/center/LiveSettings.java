package org.preferencecenter.client.center;

import java.util.function.Supplier;
import org.preferencecenter.client.Adjustments;
import org.preferencecenter.client.Settings;

/** The settings as they were adjusted last. Reading is safe on every thread. */
final class LiveSettings implements Supplier<Settings> {
    private volatile Settings settings;

    LiveSettings(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Settings get() {
        return settings;
    }

    /** On the owner's thread only. */
    void adjust(Adjustments adjustments) {
        settings = settings.with(adjustments);
    }
}
