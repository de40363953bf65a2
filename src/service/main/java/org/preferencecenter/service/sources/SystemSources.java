package org.preferencecenter.service.sources;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.time.Duration;
import java.time.InstantSource;

/** Time, names and rhythm of the machine. The only class of this module that asks the machine for them. */
public final class SystemSources {
    private SystemSources() {}

    public static Sources create() {
        TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();
        return new Sources(InstantSource.system(), System::nanoTime, ids::generate, SystemSources::every);
    }

    private static Ticker.Ticking every(Duration interval, Runnable task) {
        Thread thread = Thread.ofVirtual().name("ticker").start(() -> tick(interval, task));
        return thread::interrupt;
    }

    private static void tick(Duration interval, Runnable task) {
        try {
            while (true) {
                Thread.sleep(interval);
                task.run();
            }
        } catch (InterruptedException e) {
            // The ticking was closed: this thread is ours and ends here.
        }
    }
}
