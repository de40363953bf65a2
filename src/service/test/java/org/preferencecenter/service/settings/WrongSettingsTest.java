package org.preferencecenter.service.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.preferencecenter.service.support.RunningService;
import org.preferencecenter.service.support.TestPostgres;

/** An operator who set one thing wrong reads one sentence that says which, and the service does not start. */
class WrongSettingsTest {
    @RegisterExtension
    final RunningService service = new RunningService().onPostgres().withAdministrators();

    @TempDir
    Path folder;

    @BeforeEach
    void stop() {
        service.stop();
        service.with("database-owner", TestPostgres.OWNER.user()).with("database-owner-password",
                TestPostgres.OWNER.password()).with("mail-server", "smtp://127.0.0.1:25")
                .with("mail-from", "privacy@vendor.example").with("management-port", "0");
    }

    @Test
    void withoutTheFaultItStarts() throws Exception {
        service.start();

        assertThat(service.get("/health").status()).isEqualTo(200);
    }

    /**
     * The test's database server takes any password, so it cannot tell a wrong one. What the mail server thinks of a user shows when
     * the first e-mail is sent.
     */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"DATABASE_PASSWORD", "DATABASE_OWNER_PASSWORD", "MAIL_USER",
        "MAIL_PASSWORD"})
    void eachWrongSettingIsExplainedInASentence(Setting setting) throws Exception {
        Wrong wrong = wrong(setting);

        StartupException refusal = catchThrowableOfType(StartupException.class,
                () -> service.with(setting.id(), wrong.value()).start());

        assertThat(refusal).as("it starts").isNotNull();
        assertThat(refusal).message().startsWith(wrong.beginning()).endsWith(".").doesNotContain("\n", "Exception",
                TestPostgres.OWNER.password() + "\"");
    }

    private record Wrong(String value, String beginning) {}

    private Wrong wrong(Setting setting) throws Exception {
        return switch (setting) {
            case HOST ->
                new Wrong("no.such.host.invalid", "The service cannot listen at no.such.host.invalid, port 0: ");
            case DATA -> {
                Path file = Files.writeString(folder.resolve("data"), "mine");
                yield new Wrong(file.toString(), "The receipt keys in the data folder " + file + " cannot be read");
            }
            case DATABASE_OWNER -> new Wrong("nobody", "The database " + service.setting("database")
                    + " cannot be used: The tables cannot be brought up to date: FATAL: role \"nobody\" does not exist");
            case AUDIENCE, ADMINISTRATOR_VALUE -> new Wrong(" ", of(setting) + " is missing");
            case PORT -> not(setting, "http");
            case DATABASE -> not(setting, "mysql://db/accounts");
            case DATABASE_USER -> not(setting, "Robert'; DROP TABLE decision");
            case DATABASE_CONNECTIONS -> not(setting, "0");
            case ISSUER -> not(setting, "http://id.example");
            case ALGORITHMS -> not(setting, "HS256");
            case ORGANIZATION_CLAIM, ADMINISTRATOR_CLAIM -> not(setting, "/");
            case PUBLIC_ADDRESS -> not(setting, "ftp://accounts.example");
            case CATALOG -> not(setting, "/no/such/folder");
            case MAILING_SCOPE -> not(setting, "two words");
            case MAIL_SERVER -> not(setting, "https://mail.example");
            case MANAGEMENT_PORT -> not(setting, "70000");
            case MANAGEMENT_HOST ->
                new Wrong("no.such.host.invalid", "The service cannot listen at no.such.host.invalid, port 0: ");
            case ERASURE_AFTER -> not(setting, "22");
            case PROOF_YEARS -> not(setting, "for ever");
            case LOG_FORMAT -> not(setting, "xml");
            case LOG_REQUESTS -> not(setting, "maybe");
            case STOP_WITHIN -> not(setting, "soon");
            case ACCOUNT_REQUESTS, ADDRESS_REQUESTS, ACCOUNT_STREAMS -> not(setting, "none");
            case TRUSTED_PROXIES -> not(setting, "proxy.example");
            case MAIL_FROM -> not(setting, "the vendor");
            case DATABASE_PASSWORD, DATABASE_OWNER_PASSWORD, MAIL_USER, MAIL_PASSWORD ->
                throw new IllegalArgumentException("See above");
        };
    }

    private static Wrong not(Setting setting, String value) {
        return new Wrong(value, of(setting) + " is \"" + value + "\" and not ");
    }

    private static String of(Setting setting) {
        return "The setting " + setting.id() + " (" + setting.variable() + ")";
    }
}
