package org.preferencecenter.client.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Starts programs that run beside the test, in a virtual machine of their own that starts quickly and takes little. */
public record JavaProgram(String classPath, List<String> options) {
    private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

    /** With the class path of the test. */
    public static JavaProgram likeThis() {
        // What the virtual machine has to say would be taken for what the program says.
        return new JavaProgram(System.getProperty("java.class.path"), List.of("-Xlog:disable",
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx128m", "--enable-native-access=ALL-UNNAMED"));
    }

    public JavaProgram with(String option) {
        return new JavaProgram(classPath, Stream.concat(options.stream(), Stream.of(option)).toList());
    }

    /** @param temporary where SQLite unpacks itself; what a killed program leaves there goes with the test */
    public ProcessBuilder start(Class<?> main, Path temporary, String... arguments) {
        List<String> command = new ArrayList<>(List.of(JAVA, "-Dorg.sqlite.tmpdir=" + temporary));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    /** The same with jars in the place of folders, which a virtual machine needs to remember what is in them. */
    public JavaProgram packed(Path folder) {
        String separator = System.getProperty("path.separator");
        String jars = Arrays.stream(classPath.split(separator)).map(Path::of)
                .map(each -> Files.isDirectory(each) ? pack(each, folder) : each).map(Path::toString)
                .collect(Collectors.joining(separator));
        return new JavaProgram(jars, options);
    }

    private static Path pack(Path classes, Path folder) {
        try (Stream<Path> files = Files.walk(classes)) {
            Path jar = Files.createTempFile(folder, "classes", ".jar");
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    out.putNextEntry(new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
                    Files.copy(file, out);
                }
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
