package org.preferencecenter.service.settings;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.preferencecenter.core.contract.SecureAddress;
import org.preferencecenter.service.token.TokenRules;

/**
 * Reads settings from a properties file, from environment variables, which win over it, and from arguments, which win over both.
 * It names every fault, not the first.
 */
public final class ConfigurationReader {
    static final int LAST_PORT = 65_535;
    /** More would only wait for each other in the database server. */
    private static final int MOST_CONNECTIONS = 500;

    /** In days. The law wants an answer within a month, and a job that fails must have time to be mended. */
    private static final int LATEST_ERASURE = 21;
    /** The longest period of limitation in the German Civil Code (§ 197). */
    private static final int MOST_PROOF_YEARS = 30;

    private final Values values;

    private ConfigurationReader(Values values) {
        this.values = values;
    }

    /**
     * Reads a file, if there is one, the environment, and arguments.
     *
     * @param arguments by name
     * @throws StartupException with one sentence for each setting that is missing, wrong or unknown
     */
    public static Configuration read(Optional<Path> file, Map<String, String> environment,
            Map<String, String> arguments) throws StartupException {
        Map<String, String> settings = new HashMap<>();
        if (file.isPresent()) {
            properties(file.get()).forEach((name, value) -> settings.put(name.toString(), value.toString()));
        }
        for (Setting setting : Setting.values()) {
            Optional.ofNullable(environment.get(setting.variable()))
                    .ifPresent(value -> settings.put(setting.id(), value));
        }
        settings.putAll(arguments);
        return read(settings);
    }

    /**
     * Reads settings by name, such as {@code public-address}.
     *
     * @throws StartupException with one sentence for each setting that is missing, wrong or unknown
     */
    public static Configuration read(Map<String, String> settings) throws StartupException {
        Values values = new Values(settings);
        Optional<Configuration> configuration = new ConfigurationReader(values).configuration();
        if (!values.faults().isEmpty() || configuration.isEmpty()) {
            throw new StartupException(String.join("\n", values.faults()));
        }
        return configuration.get();
    }

    private Optional<Configuration> configuration() {
        Optional<Integer> port = values.number(Setting.PORT, 0, LAST_PORT);
        Optional<Path> data = required(Setting.DATA, "a folder", Path::of, each -> true);
        Optional<DatabaseSettings> database = data.flatMap(this::database);
        Optional<String> issuer = required(Setting.ISSUER, "an https address (http only on this machine)",
                Function.identity(), each -> isIssuer(URI.create(each)));
        Optional<String> audience = values.required(Setting.AUDIENCE);
        Optional<Set<String>> algorithms = values.checked(Setting.ALGORITHMS, "a list of RS256, ES256, PS256",
                ConfigurationReader::set, TokenRules.POSSIBLE::containsAll);
        ClaimsReader claims = new ClaimsReader(values);
        Optional<String> organization = claims.organization();
        Optional<Administrators> administrators = claims.administrators();
        Optional<String> scope = values.checked(Setting.MAILING_SCOPE, "one word", Function.identity(),
                each -> !each.matches("(?s).*\\s.*"));
        Optional<MailSettings> mail = mail();
        Optional<URI> address = values.checked(Setting.PUBLIC_ADDRESS, "an http or https address", URI::create,
                ConfigurationReader::isWeb);
        Optional<Path> catalog = values.checked(Setting.CATALOG, "a folder that is there", Path::of,
                Files::isDirectory);
        Optional<ErasureSettings> erasure = erasure();
        Optional<Operations> operations = new OperationsReader(values).read();
        if (!values.faults().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Configuration(new Endpoint(text(Setting.HOST), port.orElseThrow()), data.orElseThrow(),
                database.orElseThrow(), issuer.orElseThrow(), audience.orElseThrow(), algorithms.orElseThrow(),
                organization.orElseThrow(), administrators, scope, mail, address, catalog,
                erasure.orElseThrow(), operations.orElseThrow()));
    }

    private Optional<DatabaseSettings> database(Path data) {
        if (values.text(Setting.DATABASE).isEmpty()) {
            return Optional.of(DatabaseSettings.embeddedIn(data));
        }
        Optional<String> safe = values.checked(Setting.DATABASE, "jdbc:postgresql://host/name without a password",
                Function.identity(), each -> each.startsWith("jdbc:postgresql:") && !each.contains("password="));
        Optional<Login> service = required(Setting.DATABASE_USER, "a name of small letters, digits and underscores",
                Function.identity(), each -> each.matches("[a-z_][a-z0-9_]*"))
                .map(user -> login(user, Setting.DATABASE_PASSWORD));
        Optional<Login> owner = values.text(Setting.DATABASE_OWNER)
                .map(user -> login(user, Setting.DATABASE_OWNER_PASSWORD));
        Optional<Integer> connections = values.number(Setting.DATABASE_CONNECTIONS, 1, MOST_CONNECTIONS);
        return safe.isEmpty() || service.isEmpty() || connections.isEmpty()
                ? Optional.empty()
                : Optional.of(new DatabaseSettings.Postgres(safe.get(), service.get(), owner, connections.get()));
    }

    private Optional<MailSettings> mail() {
        if (values.text(Setting.MAIL_SERVER).isEmpty()) {
            return Optional.empty();
        }
        Optional<String> from = required(Setting.MAIL_FROM, "an e-mail address", Function.identity(),
                each -> each.matches("[^\\s@<>]+@[^\\s@<>]+"));
        Optional<Login> login = values.text(Setting.MAIL_USER).map(user -> login(user, Setting.MAIL_PASSWORD));
        return from.flatMap(address -> values.checked(Setting.MAIL_SERVER, "smtps://host or smtp://host",
                text -> MailSettings.at(URI.create(text), address, login), each -> true));
    }

    private Optional<ErasureSettings> erasure() {
        Optional<Integer> days = values.number(Setting.ERASURE_AFTER, 1, LATEST_ERASURE);
        Optional<Integer> years = values.number(Setting.PROOF_YEARS, 0, MOST_PROOF_YEARS);
        return days.flatMap(each -> years.map(count -> new ErasureSettings(Duration.ofDays(each), count)));
    }

    private Login login(String user, Setting password) {
        return new Login(user, values.text(password).orElse(""));
    }

    /** Of a setting that has a value in any case. */
    private String text(Setting setting) {
        return values.text(setting).orElseThrow();
    }

    private <T> Optional<T> required(Setting setting, String form, Function<String, T> parser, Predicate<T> rule) {
        return values.required(setting).flatMap(text -> values.checked(setting, form, parser, rule));
    }

    /** OpenID Connect Discovery 1.0 §3 has neither query nor fragment in it; and a password would be in every receipt. */
    private static boolean isIssuer(URI address) {
        return SecureAddress.holds(address) && address.getRawQuery() == null && address.getRawFragment() == null
                && address.getRawUserInfo() == null;
    }

    private static boolean isWeb(URI address) {
        return address.getHost() != null && Set.of("http", "https").contains(address.getScheme());
    }

    private static Set<String> set(String text) {
        return Arrays.stream(text.split(",", -1)).map(String::strip).collect(Collectors.toUnmodifiableSet());
    }

    private static Properties properties(Path file) throws StartupException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new StartupException("The file " + file + " cannot be read as settings.", e);
        }
        return properties;
    }
}
