package org.preferencecenter.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SetupTest {
    private static final String WHOLE = """
            service = https://account.example.org/api
            issuer = https://id.example.org
            client = desktop
            """;

    private Path file = Path.of("");

    @BeforeEach
    void inAFolder(@TempDir Path folder) {
        file = folder.resolve("preference-center.properties");
    }

    @Test
    void withoutAFileItIsMissingAndSaysWhere() {
        assertThat(read(Map.of()).configuration()).isEqualTo(new Configuration.Missing(file));
    }

    @Test
    void readsTheFile() throws IOException {
        Files.writeString(file, WHOLE + "language = de-CH\ntext-size = 150\n");

        assertThat(read(Map.of())).isEqualTo(new Setup(
                new Configuration.Complete(file, URI.create("https://account.example.org/api"),
                        URI.create("https://id.example.org"), "desktop"),
                new Outside(Optional.of(Locale.of("de", "CH")), Optional.of(150))));
    }

    @Test
    void theEnvironmentGoesBeforeTheFileAndAnArgumentBeforeBoth() throws IOException {
        Files.writeString(file, WHOLE);
        Map<String, String> environment = Map.of("PREFERENCE_CENTER_CLIENT", "from-environment",
                "PREFERENCE_CENTER_TEXT_SIZE", "200");

        Setup setup = read(environment, "--service=http://127.0.0.1:8080");

        assertThat(setup.configuration()).isEqualTo(new Configuration.Complete(file,
                URI.create("http://127.0.0.1:8080"), URI.create("https://id.example.org"), "from-environment"));
        assertThat(setup.outside()).isEqualTo(new Outside(Optional.empty(), Optional.of(200)));
    }

    @Test
    void anArgumentNamesAnotherFile() throws IOException {
        Path other = file.resolveSibling("other.properties");
        Files.writeString(other, WHOLE);

        assertThat(read(Map.of(), "--config=" + other).configuration()).isInstanceOf(Configuration.Complete.class);
    }

    @Test
    void anInsecureOrBrokenAddressIsNamedAndNotUsed() throws IOException {
        Files.writeString(file, WHOLE);

        assertThat(read(Map.of(), "--service=http://account.example.org").configuration())
                .isEqualTo(new Configuration.Unusable(file, "service"));
        assertThat(read(Map.of(), "--issuer=not an address").configuration())
                .isEqualTo(new Configuration.Unusable(file, "issuer"));
        assertThat(read(Map.of(), "--text-size=huge").configuration())
                .isEqualTo(new Configuration.Unusable(file, "text-size"));
    }

    @Test
    void aFileThatIsNoTextIsUnreadable() throws IOException {
        Files.write(file, new byte[]{(byte) 0xff, (byte) 0xfe, (byte) 0xff});

        assertThat(read(Map.of()).configuration()).isEqualTo(new Configuration.Unreadable(file));
    }

    @Test
    void anEmptyValueIsNoValue() throws IOException {
        Files.writeString(file, WHOLE.replace("desktop", ""));

        assertThat(read(Map.of()).configuration()).isInstanceOf(Configuration.Missing.class);
    }

    private Setup read(Map<String, String> environment, String... arguments) {
        return Setup.read(Arguments.of(List.of(arguments)), environment, file);
    }
}
