import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Builds the installers that this system can build: a runtime image by jlink from {@code modules.txt}, a rehearsal of the program
 * in it, then a package by jpackage. Run by {@code ./mvnw -Pinstaller}; arguments: the repository, the folder of the jars the
 * program needs, its own jar, its main class, its version, the folder of the classes it is tested with.
 */
final class BuildInstaller {
    private static final String NAME = "Preference Center";
    /** What Java learned in the rehearsal; {@code launcher.txt} names it. */
    private static final String CACHE = "preference-center.aot";

    private final Path repository;
    private final Path jars;
    private final Path output;
    private final Platform platform = Platform.current();

    private BuildInstaller(Path repository, Path jars) {
        this.repository = repository;
        this.jars = jars;
        this.output = repository.resolve("target/installer");
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        new BuildInstaller(Path.of(arguments[0]), Path.of(arguments[1])).build(Path.of(arguments[2]), arguments[3],
                arguments[4].replace("-SNAPSHOT", ""), Path.of(arguments[5]));
    }

    private void build(Path mainJar, String mainClass, String version, Path testClasses)
            throws IOException, InterruptedException {
        delete(output);
        Path work = Files.createDirectories(output.resolve("work"));
        Path modules = Files.createDirectories(work.resolve("modules"));
        Path application = Files.createDirectories(work.resolve("application"));
        sortJars(modules, application);
        Files.copy(mainJar, application.resolve(mainJar.getFileName()));
        unpackNatives(application.resolve("native"), modules, application);
        removeNatives(modules);
        Path runtime = work.resolve("runtime");
        run("jlink", List.of("--module-path", modules.toString(), "--add-modules",
                String.join(",", lines("modules.txt")), "--include-locales",
                String.join(",", lines("locales.txt")), "--strip-debug",
                "--no-header-files", "--no-man-pages", "--output", runtime.toString()));
        rehearse(runtime, application, mainJar.getFileName().toString(), testClasses, work.resolve("rehearsal"));
        for (String type : platform.types()) {
            run("jpackage", packageArguments(type, runtime, application, mainJar.getFileName().toString(), mainClass,
                    version));
        }
        delete(work);
        try (Stream<Path> made = Files.list(output)) {
            made.forEach(file -> System.out.println("Built " + repository.relativize(file)));
        }
    }

    /**
     * Runs the program once as it is packed. What Java learned by that is of use only to the same runtime with the same jars in the
     * same order; the classes of the rehearsal come after them, and their folder is empty when it ends.
     */
    private void rehearse(Path runtime, Path application, String mainJar, Path testClasses, Path folder)
            throws IOException, InterruptedException {
        Path classes = folder.resolve("classes");
        copy(testClasses, classes);
        List<String> command = new ArrayList<>(List.of(runtime.resolve("bin/java").toString()));
        for (String option : lines("launcher.txt")) {
            command.add(option.replace("-XX:AOTCache=", "-XX:AOTCacheOutput=").replace("$APPDIR", application.toString()));
        }
        command.addAll(List.of("-Dglass.platform=headless", "-Dprism.order=sw", "-Djava.awt.headless=true", "-cp",
                classPath(application, mainJar) + File.pathSeparator + classes,
                "org.preferencecenter.desktop.tour.Rehearsal", folder.resolve("profile").toString(), classes.toString()));
        Path said = folder.resolve("said.txt");
        int code = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start().waitFor();
        if (code != 0 || !Files.exists(application.resolve(CACHE))) {
            throw new IllegalStateException("The rehearsal left no cache: " + code + "\n" + Files.readString(said));
        }
    }

    /** The program's own jar, then the others by name: the order that jpackage gives to the launcher. */
    private static String classPath(Path application, String mainJar) throws IOException {
        try (Stream<Path> all = Files.list(application)) {
            return Stream.concat(Stream.of(application.resolve(mainJar)),
                    all.filter(path -> path.toString().endsWith(".jar") && !path.endsWith(mainJar)).sorted())
                    .map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        }
    }

    private List<String> packageArguments(String type, Path runtime, Path application, String mainJar,
            String mainClass, String version) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("--type", type, "--name", NAME, "--app-version", version,
                "--vendor", NAME, "--description", "Decide what is sent to you and done with your data",
                "--license-file", repository.resolve("LICENSE").toString(), "--runtime-image", runtime.toString(),
                "--input", application.toString(), "--resource-dir",
                repository.resolve("installer").resolve(platform.folder()).toString(), "--main-jar", mainJar, "--main-class", mainClass, "--dest",
                output.toString()));
        for (String option : lines("launcher.txt")) {
            arguments.addAll(List.of("--java-options", option));
        }
        for (String option : lines(platform.folder() + "/options.txt")) {
            arguments.add(option.replace("@brand@", repository.resolve("assets/brand").toString()));
        }
        return arguments;
    }

    /** JavaFX goes into the runtime image; everything else goes on the class path, since some of it is no module. */
    private void sortJars(Path modules, Path application) throws IOException {
        try (Stream<Path> all = Files.list(jars)) {
            for (Path jar : all.filter(path -> path.toString().endsWith(".jar")).toList()) {
                boolean javafx = jar.getFileName().toString().startsWith("javafx-");
                Files.copy(jar, (javafx ? modules : application).resolve(jar.getFileName()));
            }
        }
    }

    private void unpackNatives(Path target, Path... folders) throws IOException {
        Files.createDirectories(target);
        for (Path folder : folders) {
            try (Stream<Path> all = Files.list(folder)) {
                for (Path jar : all.filter(path -> path.toString().endsWith(".jar")).toList()) {
                    unpackNatives(target, jar);
                }
            }
        }
    }

    private void unpackNatives(Path target, Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            for (JarEntry entry : file.stream().filter(each -> platform.isNative(each.getName())).toList()) {
                String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                try (var in = file.getInputStream(entry)) {
                    Files.copy(in, target.resolve(name));
                }
            }
        }
    }

    /** JavaFX unpacks what it finds in its modules into the person's home folder, and only then looks beside the jars. */
    private void removeNatives(Path modules) throws IOException {
        try (Stream<Path> all = Files.list(modules)) {
            for (Path jar : all.toList()) {
                try (FileSystem inside = FileSystems.newFileSystem(jar); Stream<Path> files = Files.list(inside.getPath("/"))) {
                    for (Path file : files.filter(each -> platform.isNative(each.getFileName().toString())).toList()) {
                        Files.delete(file);
                    }
                }
            }
        }
    }

    private List<String> lines(String file) throws IOException {
        return Files.readAllLines(repository.resolve("installer").resolve(file)).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#")).collect(Collectors.toList());
    }

    private static void run(String tool, List<String> arguments) {
        ToolProvider provider = ToolProvider.findFirst(tool)
                .orElseThrow(() -> new IllegalStateException("This JDK has no " + tool));
        if (provider.run(System.out, System.err, arguments.toArray(String[]::new)) != 0) {
            throw new IllegalStateException(tool + " failed");
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
