import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A system and what it takes there. */
enum Platform {
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
