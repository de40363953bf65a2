package org.preferencecenter.service.receipt;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import org.preferencecenter.service.sources.Ticker;
import org.preferencecenter.service.store.StoreException;

/** Has a new key sign when the last one has served its time, also in a service that is never started anew. */
public final class KeyRenewal implements AutoCloseable {
    private static final Duration LOOK_EVERY = Duration.ofHours(1);
    private static final System.Logger LOG = System.getLogger(KeyRenewal.class.getName());

    private final SigningKeys keys;
    private final PublishedKeys published;
    private final InstantSource clock;
    private final Ticker.Ticking ticking;

    /** Begins to look. */
    public KeyRenewal(SigningKeys keys, PublishedKeys published, InstantSource clock, Ticker ticker) {
        this.keys = keys;
        this.published = published;
        this.clock = clock;
        this.ticking = ticker.every(LOOK_EVERY, this::look);
    }

    private void look() {
        try {
            if (keys.renew(clock.instant(), published::add)) {
                LOG.log(Level.INFO, "A new key signs receipts from now on");
            }
        } catch (IOException | StoreException e) {
            LOG.log(Level.WARNING, "No new key for receipts can be made; the last one goes on signing", e);
        }
    }

    @Override
    public void close() {
        ticking.close();
    }
}
