package org.preferencecenter.service.settings;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.preferencecenter.core.contract.SecureAddress;
import org.preferencecenter.service.token.ClaimPath;
import org.preferencecenter.service.token.TokenRules;

/**
 * Reads settings from a properties file, from environment variables, which win over it, and from arguments, which win over both.
 * It names every fault, not the first.
 */
public final class ConfigurationReader {
    private static final int LAST_PORT = 65_535;
    /** More would only wait for each other in the database server. */
    private static final int MOST_CONNECTIONS = 500;

    private final Map<Setting, String> settings = new EnumMap<>(Setting.class);
    private final List<String> faults = new ArrayList<>();

    private ConfigurationReader(Map<String, String> named) {
        named.keySet().stream().sorted().forEach(name -> Setting.named(name).ifPresentOrElse(
                setting -> settings.put(setting, named.getOrDefault(name, "")),
                () -> faults.add("There is no setting " + name + ".")));
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
        ConfigurationReader reader = new ConfigurationReader(settings);
        Optional<Configuration> configuration = reader.configuration();
        if (!reader.faults.isEmpty() || configuration.isEmpty()) {
            throw new StartupException(String.join("\n", reader.faults));
        }
        return configuration.get();
    }

    private Optional<Configuration> configuration() {
        Optional<Integer> port = number(Setting.PORT, 0, LAST_PORT);
        Optional<Path> data = required(Setting.DATA).flatMap(text -> checked(Setting.DATA, text, "a folder", Path::of,
                each -> true));
        Optional<DatabaseSettings> database = data.flatMap(this::database);
        Optional<String> issuer = required(Setting.ISSUER).flatMap(text -> checked(Setting.ISSUER, text,
                "an https address (http only on this machine)", Function.identity(),
                each -> isIssuer(URI.create(each))));
        Optional<String> audience = required(Setting.AUDIENCE);
        Optional<Set<String>> algorithms = text(Setting.ALGORITHMS).flatMap(text -> checked(Setting.ALGORITHMS, text,
                "a list of RS256, ES256, PS256", ConfigurationReader::set, TokenRules.POSSIBLE::containsAll));
        Optional<String> organization = text(Setting.ORGANIZATION_CLAIM)
                .flatMap(text -> claim(Setting.ORGANIZATION_CLAIM, text));
        Optional<Administrators> administrators = administrators();
        Optional<String> scope = text(Setting.MAILING_SCOPE).flatMap(text -> checked(Setting.MAILING_SCOPE, text,
                "one word", Function.identity(), each -> !each.matches("(?s).*\\s.*")));
        Optional<MailSettings> mail = mail();
        Optional<URI> address = text(Setting.PUBLIC_ADDRESS).flatMap(text -> checked(Setting.PUBLIC_ADDRESS, text,
                "an http or https address", URI::create, ConfigurationReader::isWeb));
        Optional<Path> catalog = text(Setting.CATALOG).flatMap(text -> checked(Setting.CATALOG, text,
                "a folder that is there", Path::of, Files::isDirectory));
        if (!faults.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Configuration(text(Setting.HOST).orElseThrow(), port.orElseThrow(), data.orElseThrow(),
                database.orElseThrow(), issuer.orElseThrow(), audience.orElseThrow(), algorithms.orElseThrow(),
                organization.orElseThrow(), administrators, scope, mail, address, catalog));
    }

    /** Neither setting means nobody; one without the other is half a rule, and no rule to let anybody in by. */
    private Optional<Administrators> administrators() {
        if (text(Setting.ADMINISTRATOR_CLAIM).isEmpty() && text(Setting.ADMINISTRATOR_VALUE).isEmpty()) {
            return Optional.empty();
        }
        Optional<String> claim = required(Setting.ADMINISTRATOR_CLAIM)
                .flatMap(text -> claim(Setting.ADMINISTRATOR_CLAIM, text));
        Optional<String> value = required(Setting.ADMINISTRATOR_VALUE);
        return claim.flatMap(name -> value.map(each -> new Administrators(name, each)));
    }

    private Optional<String> claim(Setting setting, String text) {
        return checked(setting, text, "the name of a claim, or a JSON Pointer such as /realm_access/roles",
                each -> new ClaimPath(each).text(), each -> true);
    }

    private Optional<DatabaseSettings> database(Path data) {
        Optional<String> url = text(Setting.DATABASE);
        if (url.isEmpty()) {
            return Optional.of(DatabaseSettings.embeddedIn(data));
        }
        Optional<String> safe = checked(Setting.DATABASE, url.get(), "jdbc:postgresql://host/name without a password",
                Function.identity(), each -> each.startsWith("jdbc:postgresql:") && !each.contains("password="));
        Optional<Login> service = required(Setting.DATABASE_USER).flatMap(user -> checked(Setting.DATABASE_USER, user,
                "a name of small letters, digits and underscores", Function.identity(),
                each -> each.matches("[a-z_][a-z0-9_]*")))
                .map(user -> new Login(user, text(Setting.DATABASE_PASSWORD).orElse("")));
        Optional<Login> owner = text(Setting.DATABASE_OWNER)
                .map(user -> new Login(user, text(Setting.DATABASE_OWNER_PASSWORD).orElse("")));
        Optional<Integer> connections = number(Setting.DATABASE_CONNECTIONS, 1, MOST_CONNECTIONS);
        return safe.isEmpty() || service.isEmpty() || connections.isEmpty()
                ? Optional.empty()
                : Optional.of(new DatabaseSettings.Postgres(safe.get(), service.get(), owner, connections.get()));
    }

    private Optional<MailSettings> mail() {
        Optional<String> server = text(Setting.MAIL_SERVER);
        if (server.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> from = required(Setting.MAIL_FROM).flatMap(text -> checked(Setting.MAIL_FROM, text,
                "an e-mail address", Function.identity(), each -> each.matches("[^\\s@<>]+@[^\\s@<>]+")));
        Optional<Login> login = text(Setting.MAIL_USER)
                .map(user -> new Login(user, text(Setting.MAIL_PASSWORD).orElse("")));
        return from.flatMap(address -> checked(Setting.MAIL_SERVER, server.get(), "smtps://host or smtp://host",
                text -> MailSettings.at(URI.create(text), address, login), each -> true));
    }

    private Optional<String> text(Setting setting) {
        return Optional.ofNullable(settings.get(setting)).map(String::strip).filter(text -> !text.isEmpty())
                .or(setting::fallback);
    }

    private Optional<String> required(Setting setting) {
        Optional<String> text = text(setting);
        if (text.isEmpty()) {
            faults.add("The setting " + setting.id() + " (" + setting.variable() + ") is missing.");
        }
        return text;
    }

    private Optional<Integer> number(Setting setting, int least, int most) {
        return text(setting).flatMap(text -> checked(setting, text, "a number from " + least + " to " + most,
                Integer::valueOf, each -> each >= least && each <= most));
    }

    private <T> Optional<T> checked(Setting setting, String text, String form, Function<String, T> parser,
            Predicate<T> rule) {
        try {
            Optional<T> value = Optional.of(parser.apply(text)).filter(rule);
            if (value.isPresent()) {
                return value;
            }
        } catch (IllegalArgumentException e) {
            // Told below, together with what is of the form but against the rule.
        }
        faults.add("The setting " + setting.id() + " (" + setting.variable() + ") is \"" + text + "\" and not " + form
                + ".");
        return Optional.empty();
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
