package org.preferencecenter.client.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Programs that run beside the test, in a virtual machine of their own that starts quickly and takes little. */
public final class JavaProgram {
    private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private JavaProgram() {}

    /** @param temporary where SQLite unpacks itself; what a killed program leaves there goes with the test */
    public static ProcessBuilder of(Class<?> main, Path temporary, String... arguments) {
        List<String> command = new ArrayList<>(List.of(JAVA, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx128m",
                "-Xshare:auto", "-Dorg.sqlite.tmpdir=" + temporary, "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }
}
