package org.preferencecenter.client.crash;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.preferencecenter.client.testing.JavaProgram;

/** Lets a {@link TickingProgram} run to its end once, so that those that come after it start in half the time. */
final class Rehearsal {
    private Rehearsal() {}

    /** How to start programs that know of the rehearsal. */
    static JavaProgram in(Path folder, IdentityProvider provider) throws Exception {
        Path cache = folder.resolve("rehearsal.aot");
        JavaProgram packed = JavaProgram.likeThis().packed(Files.createDirectories(folder));
        try (ServiceProcess service = new ServiceProcess(folder, provider.issuer());
                Desk desk = new Desk(folder.resolve("desk"), "somebody", provider, service,
                        packed.with("-XX:AOTCacheOutput=" + cache))) {
            RunningProgram program = desk.start(new Random(0));
            program.doThis("tick 5", "sync");
            program.end();
        }
        return packed.with("-XX:AOTCache=" + cache);
    }
}
