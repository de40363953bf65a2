package org.preferencecenter.service.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationReaderTest {
    private static final Map<String, String> ENOUGH = Map.of("issuer", "https://id.example", "audience", "accounts",
            "data", "/var/lib/accounts");

    @Test
    void threeSettingsAreEnough() throws Exception {
        assertThat(ConfigurationReader.read(ENOUGH)).isEqualTo(new Configuration(new Endpoint("127.0.0.1", 8080),
                Path.of("/var/lib/accounts"), new DatabaseSettings.Embedded(Path.of("/var/lib/accounts/accounts.db")),
                "https://id.example", "accounts", Set.of("RS256", "ES256", "PS256"),
                "organization", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), new ErasureSettings(Duration.ofDays(7), 3), new Operations(Optional.empty(),
                        new LogSettings(LogSettings.Format.TEXT, true), Duration.ofSeconds(20),
                        new Limits(600, 3000, 20, List.of()))));
    }

    @Test
    void everythingElseCanBeSet(@TempDir Path catalog) throws Exception {
        Configuration configuration = ConfigurationReader.read(enough("host", "0.0.0.0", "port", "0", "algorithms",
                "ES256, PS256", "organization-claim", "tenant", "administrator-claim", "/realm_access/roles",
                "administrator-value", "policy", "mailing-scope", "mailings", "mail-server",
                "smtps://mail.example", "mail-from", "a@b.example", "mail-user",
                "postman", "mail-password", "stamp", "public-address",
                "https://accounts.example", "catalog",
                catalog.toString(), "database", "jdbc:postgresql://db/accounts", "database-user", "serving",
                "database-password", "secret", "database-owner", "owning", "database-owner-password", "other",
                "database-connections", "25", "management-port", "9464", "management-host", "10.0.0.7", "log-format",
                "json", "log-requests", "no", "stop-within", "60", "account-requests", "6", "address-requests", "7",
                "account-streams", "8", "erasure-after", "14", "proof-years", "10", "trusted-proxies",
                "10.0.0.0/8, fd00::1"));

        assertThat(configuration).isEqualTo(new Configuration(new Endpoint("0.0.0.0", 0), Path.of("/var/lib/accounts"),
                new DatabaseSettings.Postgres("jdbc:postgresql://db/accounts", new Login("serving", "secret"),
                        Optional.of(new Login("owning", "other")), 25),
                "https://id.example", "accounts", Set.of("ES256", "PS256"), "tenant",
                Optional.of(new Administrators("/realm_access/roles", "policy")),
                Optional.of("mailings"),
                Optional.of(new MailSettings("mail.example", 465, MailSettings.Encryption.TLS, "a@b.example",
                        Optional.of(new Login("postman", "stamp")))),
                Optional.of(URI.create("https://accounts.example")), Optional.of(catalog),
                new ErasureSettings(Duration.ofDays(14), 10),
                new Operations(Optional.of(new Endpoint("10.0.0.7", 9464)),
                        new LogSettings(LogSettings.Format.JSON, false), Duration.ofSeconds(60),
                        new Limits(6, 7, 8, List.of(Network.parse("10.0.0.0/8"), Network.parse("fd00::1"))))));
    }

    @Test
    void argumentsWinOverTheEnvironmentAndThatOverTheFile(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("service.properties"), """
                issuer = https://id.example
                audience = from-file
                data = /var/lib/accounts
                """);

        Configuration configuration = ConfigurationReader.read(Optional.of(file), Map.of("PREFERENCE_CENTER_AUDIENCE",
                "from-environment", "PREFERENCE_CENTER_ORGANIZATION_CLAIM", "tenant", "PREFERENCE_CENTER_OTHER", "x",
                "PREFERENCE_CENTER_HOST", "0.0.0.0"), Map.of("host", "::1"));

        assertThat(configuration.endpoint().host()).isEqualTo("::1");
        assertThat(configuration.audience()).isEqualTo("from-environment");
        assertThat(configuration.organizationClaim()).isEqualTo("tenant");
    }

    @Test
    void everyMissingSettingIsNamedInASentence() {
        assertThatThrownBy(() -> ConfigurationReader.read(Map.of())).isInstanceOf(StartupException.class).hasMessage("""
                The setting data (PREFERENCE_CENTER_DATA) is missing.
                The setting issuer (PREFERENCE_CENTER_ISSUER) is missing.
                The setting audience (PREFERENCE_CENTER_AUDIENCE) is missing.""");
    }

    @ParameterizedTest
    @CsvSource({"port, 70000", "port, -1", "port, http", "issuer, id.example", "issuer, http://id.example",
        "issuer, 'https://id example'", "issuer, 'https://id.example?tenant=one'", "issuer, 'https://id.example#one'",
        "issuer, 'https://me:secret@id.example'", "data, '\0'", "algorithms, none", "algorithms, 'RS256,HS256'",
        "algorithms, ','",
        "public-address, accounts", "public-address, 'ftp://accounts.example'", "catalog, /no/such/folder",
        "organization-claim, /", "organization-claim, /a//b", "organization-claim, /a~2",

        "management-port, 70000", "log-format, xml", "log-requests, maybe", "stop-within, -1", "stop-within, soon",
        "account-requests, 0",
        "address-requests, many", "account-streams, 0", "trusted-proxies, proxy.example",
        "trusted-proxies, 10.0.0.0/33",
        "trusted-proxies, '10.0.0.0/8,'"})
    void aWrongSettingIsNamedWithWhatItShouldBe(String name, String value) {
        assertThatThrownBy(() -> ConfigurationReader.read(enough(name, value))).isInstanceOf(StartupException.class)
                .hasMessageStartingWith("The setting " + name + " (PREFERENCE_CENTER_").message()
                .contains("is \"" + value + "\" and not ").endsWith(".").doesNotContain("\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:9000", "http://127.0.0.1:9000/realms/one", "https://id.example/"})
    void anIssuerIsSafeOrOnThisMachine(String issuer) throws Exception {
        assertThat(ConfigurationReader.read(enough("issuer", issuer)).issuer()).isEqualTo(issuer);
    }

    @ParameterizedTest
    @CsvSource({"database, 'mysql://db/accounts'", "database, 'jdbc:postgresql://db/accounts?user=me&password=secret'",
        "database-user, 'Robert\"; DROP TABLE decision'", "database-connections, 0", "database-connections, 1000"})
    void aWrongSettingOfTheDatabaseIsNamed(String name, String value) {
        Map<String, String> settings = enough("database", "jdbc:postgresql://db/accounts", "database-user", "accounts");
        settings.put(name, value);

        assertThatThrownBy(() -> ConfigurationReader.read(settings)).isInstanceOf(StartupException.class)
                .hasMessageStartingWith("The setting " + name + " (PREFERENCE_CENTER_").message().doesNotContain("\n");
    }

    @ParameterizedTest
    @CsvSource({"administrator-claim, roles, administrator-value", "administrator-value, policy, administrator-claim"})
    void halfARuleForAdministratorsIsNone(String name, String value, String missing) {
        assertThatThrownBy(() -> ConfigurationReader.read(enough(name, value))).isInstanceOf(StartupException.class)
                .hasMessageStartingWith("The setting " + missing + " (").hasMessageEndingWith(") is missing.");
    }

    @Test
    void aClaimOfAdministratorsThatLeadsNowhereIsNamed() {
        assertThatThrownBy(
                () -> ConfigurationReader.read(enough("administrator-claim", "/roles/", "administrator-value", "x")))
                .isInstanceOf(StartupException.class)
                .hasMessage(
                        "The setting administrator-claim (PREFERENCE_CENTER_ADMINISTRATOR_CLAIM) is \"/roles/\" and not "
                                + "the name of a claim, or a JSON Pointer such as /realm_access/roles.");
    }

    @Test
    void aPasswordIsInNoText() throws Exception {
        assertThat(ConfigurationReader.read(enough("database", "jdbc:postgresql://db/accounts", "database-user", "a",
                "database-password", "secret", "database-owner", "b", "database-owner-password", "secret")).toString())
                .doesNotContain("secret");
    }

    @Test
    void aSettingThatDoesNotExistIsNamed() {
        assertThatThrownBy(() -> ConfigurationReader.read(enough("prot", "80"))).isInstanceOf(StartupException.class)
                .hasMessage("There is no setting prot.");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThatThrownBy(
                () -> ConfigurationReader.read(Optional.of(Path.of("/no/such.properties")), Map.of(), Map.of()))
                .isInstanceOf(StartupException.class)
                .hasMessage("The file /no/such.properties cannot be read as settings.");
    }

    private static Map<String, String> enough(String... more) {
        Map<String, String> settings = new HashMap<>(ENOUGH);
        for (int i = 0; i < more.length; i += 2) {
            settings.put(more[i], more[i + 1]);
        }
        return settings;
    }
}
