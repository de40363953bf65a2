package org.preferencecenter.client.center;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.preferencecenter.client.StoreTrouble;
import org.preferencecenter.client.store.StoreException;

/**
 * Whether the files of the profile can be used. Those that cannot are let go of and left alone for a while; meanwhile nothing is
 * permitted, and the person is told why. Used on the owner's thread only.
 */
final class FileCare {
    /** How long to leave files alone that cannot be used. Counted in pulses, since somebody may set the clock meanwhile. */
    private static final int REST = (int) Duration.ofMinutes(1).dividedBy(LiveCenter.PULSE);
    private static final Logger LOG = System.getLogger(FileCare.class.getName());

    private final Display display;
    private final BooleanSupplier inUse;
    private final Runnable letGo;

    private boolean unusable;
    private int restLeft;

    /**
     * Files that can be used until the contrary is found.
     *
     * @param inUse whether the file of an account is open
     * @param letGo closes it
     */
    FileCare(Display display, BooleanSupplier inUse, Runnable letGo) {
        this.display = display;
        this.inUse = inUse;
        this.letGo = letGo;
    }

    /** Work that uses the files. */
    @FunctionalInterface
    interface Work {
        void run() throws StoreException;
    }

    boolean areUnusable() {
        return unusable;
    }

    /** The files are open, or nobody needs them. */
    void areGood() {
        unusable = false;
    }

    /** Half a second of the rest is over. */
    void pulse() {
        if (unusable && restLeft > 0) {
            restLeft--;
        }
    }

    boolean mayBeTried() {
        return !unusable || restLeft == 0;
    }

    /** An exchange found what is only found where it looked; opening the file again looks everywhere. */
    void reopen() {
        unusable = true;
        restLeft = 0;
        letGo.run();
    }

    /**
     * Does what a person asked for.
     *
     * @throws StoreException if it cannot be written. Unless that is this one request's own fault, the person is told why
     */
    void orUnavailable(Work work) throws StoreException {
        try {
            work.run();
        } catch (StoreException e) {
            if (e.trouble() != StoreTrouble.UNUSABLE) {
                fail(e);
            }
            throw e;
        }
    }

    /** Does what nobody waits for, and says whether it could be done. */
    boolean orFail(Work work) {
        try {
            work.run();
            return true;
        } catch (StoreException | RuntimeException e) {
            fail(e);
            return false;
        }
    }

    private void fail(Exception failure) {
        if (!unusable) {
            LOG.log(Level.ERROR, "The profile cannot be used", failure);
        }
        StoreTrouble trouble = failure instanceof StoreException known ? known.trouble() : StoreTrouble.UNUSABLE;
        // Damage that is found while the files are in use is mended by opening them again.
        boolean mendable = trouble == StoreTrouble.DAMAGED && inUse.getAsBoolean();
        unusable = true;
        restLeft = mendable ? 0 : REST;
        display.showUnavailable(trouble);
        letGo.run();
    }
}
