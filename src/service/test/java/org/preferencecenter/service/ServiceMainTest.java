package org.preferencecenter.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.preferencecenter.service.settings.StartupException;
import org.preferencecenter.service.support.RunningService;

class ServiceMainTest {
    @RegisterExtension
    final RunningService service = new RunningService().onEmbedded();

    @Test
    void aWrongStartEndsWithCodeTwoAndASentenceInsteadOfAStackTrace() throws Exception {
        Ended ended = run();

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.output().lines())
                .allMatch(line -> line.startsWith("The setting ") && line.endsWith(" is missing."));
    }

    @Test
    void anArgumentThatDoesNotExistIsExplained() throws Exception {
        assertThat(run("--help"))
                .isEqualTo(new Ended(2, "Arguments are --config=FILE and settings such as --port=8080.\n"));
    }

    @Test
    void aPasswordIsNotTakenAsAnArgumentSinceEverybodyCouldReadIt() throws Exception {
        Ended ended = run("--database-password=secret");

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.output()).contains("database-password").doesNotContain("secret");
    }

    @Test
    void aTakenPortIsNamed() throws Exception {
        service.stop();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            service.with("port", Integer.toString(taken.getLocalPort()));

            assertThatThrownBy(service::start).isInstanceOf(StartupException.class).hasMessage(
                    "The service cannot listen at 127.0.0.1, port " + taken.getLocalPort()
                            + ": Address already in use.");
        }
    }

    @Test
    void aHostThatIsNotThisMachineIsNamed() {
        service.stop();

        assertThatThrownBy(() -> service.with("host", "192.0.2.1").start()).isInstanceOf(StartupException.class)
                .hasMessageStartingWith("The service cannot listen at 192.0.2.1, port 0: ");
    }

    @Test
    void aDataFolderThatIsAFileIsNamed(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("data"), "mine");
        service.stop();

        assertThatThrownBy(() -> service.with("data", file.toString()).start()).isInstanceOf(StartupException.class)
                .hasMessageContaining(file.toString());
        assertThat(file).hasContent("mine");
    }

    @Test
    void receiptKeysThatAreDamagedStopTheStartAndStayAsTheyAre() throws Exception {
        service.stop();
        Path keys = Files.writeString(service.data().resolve("receipt-keys.json"), "{\"keys\": [");

        assertThatThrownBy(service::start).isInstanceOf(StartupException.class)
                .hasMessageContaining("The file of receipt keys is damaged");
        assertThat(keys).hasContent("{\"keys\": [");
    }

    @Test
    void aDatabaseThatIsNoneStopsTheStart() throws Exception {
        service.stop();
        Files.writeString(service.data().resolve("accounts.db"), "This is a letter, not a database. ".repeat(100));

        assertThatThrownBy(service::start).isInstanceOf(StartupException.class)
                .hasMessageContaining("cannot be opened");
    }

    @Test
    void aCatalogFolderWithoutACatalogIsExplained(@TempDir Path folder) {
        service.stop();

        assertThatThrownBy(() -> service.with("catalog", folder.toString()).start())
                .isInstanceOf(StartupException.class)
                .hasMessageStartingWith("The catalog must not be used.\ncatalog.json, -, -: the file is missing");
    }

    private record Ended(int code, String output) {}

    private static Ended run(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp", System.getProperty("java.class.path"), ServiceMain.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output);
    }
}
