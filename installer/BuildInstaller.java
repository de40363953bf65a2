import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Builds the installers that this system can build: a runtime image by jlink from {@code modules.txt}, then a package by
 * jpackage. Run by {@code ./mvnw -Pinstaller}; arguments: the repository, the folder of the jars the program needs, its own jar,
 * its main class, its version.
 */
final class BuildInstaller {
    private static final String NAME = "Preference Center";

    private final Path repository;
    private final Path jars;
    private final Path output;
    private final Platform platform = Platform.current();

    private BuildInstaller(Path repository, Path jars) {
        this.repository = repository;
        this.jars = jars;
        this.output = repository.resolve("target/installer");
    }

    public static void main(String[] arguments) throws IOException {
        new BuildInstaller(Path.of(arguments[0]), Path.of(arguments[1])).build(Path.of(arguments[2]), arguments[3],
                arguments[4].replace("-SNAPSHOT", ""));
    }

    private void build(Path mainJar, String mainClass, String version) throws IOException {
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
        for (String type : platform.types()) {
            run("jpackage", packageArguments(type, runtime, application, mainJar.getFileName().toString(), mainClass,
                    version));
        }
        delete(work);
        try (Stream<Path> made = Files.list(output)) {
            made.forEach(file -> System.out.println("Built " + repository.relativize(file)));
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

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    /** A system and what it takes there. */
    private enum Platform {
        LINUX("linux", ".so", "Linux/", "linux-"), WINDOWS("windows", ".dll", "Windows/", "win32-"), MACOS("macos",
                ".dylib", "Mac/", "darwin-");

        private final String folder;
        private final String suffix;
        private final String sqlite;
        private final String jna;

        Platform(String folder, String suffix, String sqlite, String jna) {
            this.folder = folder;
            this.suffix = suffix;
            this.sqlite = sqlite;
            this.jna = jna;
        }

        static Platform current() {
            String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
            if (name.contains("win")) {
                return WINDOWS;
            }
            return name.contains("mac") ? MACOS : LINUX;
        }

        String folder() {
            return folder;
        }

        /** What jpackage can make here: on Linux it depends on the tools at hand. */
        List<String> types() {
            return switch (this) {
                case WINDOWS -> List.of("msi");
                case MACOS -> List.of("dmg");
                case LINUX -> {
                    List<String> types = new ArrayList<>();
                    if (isOnPath("dpkg-deb") && isOnPath("fakeroot")) {
                        types.add("deb");
                    }
                    if (isOnPath("rpmbuild")) {
                        types.add("rpm");
                    }
                    yield types.isEmpty() ? List.of("app-image") : types;
                }
            };
        }

        boolean isNative(String entry) {
            boolean arm = System.getProperty("os.arch").equals("aarch64");
            boolean javafx = !entry.contains("/");
            boolean sqliteHere = entry.startsWith("org/sqlite/native/" + sqlite + (arm ? "aarch64/" : "x86_64/"));
            boolean jnaHere = entry.startsWith("com/sun/jna/" + jna + (arm ? "aarch64/" : "x86-64/"));
            boolean library = entry.endsWith(suffix) || entry.endsWith(".jnilib");
            return library && (javafx || sqliteHere || jnaHere);
        }

        private static boolean isOnPath(String program) {
            return Stream.of(System.getenv("PATH").split(":")).anyMatch(
                    folder -> Files.isExecutable(Path.of(folder, program)));
        }
    }
}
