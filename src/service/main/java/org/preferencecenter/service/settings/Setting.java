package org.preferencecenter.service.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What an operator can set: in a file by its name, such as {@code public-address}, in the environment by its variable, such as
 * {@code PREFERENCE_CENTER_PUBLIC_ADDRESS}, or as an argument.
 */
public enum Setting {
    /** The address to listen at. */
    HOST("127.0.0.1"),
    /** The port to listen at; 0 for any that is free. */
    PORT("8080"),
    /** A folder of this instance alone, for its receipt keys and the embedded database. */
    DATA,
    /** {@code jdbc:postgresql://host/name}. Without it, the embedded database. */
    DATABASE,
    /** The role to serve with. It must own no table. */
    DATABASE_USER,
    /** Its password. */
    DATABASE_PASSWORD,
    /** The role that owns the tables. If it is set, they are brought up to date at each start. */
    DATABASE_OWNER,
    /** Its password. */
    DATABASE_OWNER_PASSWORD,
    /** How many connections this instance may hold at once, beside one to listen with. */
    DATABASE_CONNECTIONS("10"),
    /** The identity provider whose access tokens count, exactly as its tokens write it. */
    ISSUER,
    /** What an access token must be meant for. */
    AUDIENCE,
    /** What an access token may be signed with. */
    ALGORITHMS("RS256,ES256,PS256"),
    /** The claim of an access token that names the person's organization. */
    ORGANIZATION_CLAIM("organization"),
    /** The claim of an access token that tells the administrators of organizations. Without it, nobody is one. */
    ADMINISTRATOR_CLAIM,
    /** What stands in that claim, alone or in a list, for those who are. */
    ADMINISTRATOR_VALUE,
    /** The scope that an access token of the vendor's mailing systems has. Without it, no system gets an answer about anybody. */
    MAILING_SCOPE,
    /** {@code smtps://host} or {@code smtp://host}, to ask people for confirmations by. Without it, no e-mails. */
    MAIL_SERVER,
    /** The address that e-mails come from. */
    MAIL_FROM,
    /** Who the service is to the mail server, if it asks. */
    MAIL_USER,
    /** The password for it. */
    MAIL_PASSWORD,
    /** The address that receipts and links in e-mails name. Without it, host and port. */
    PUBLIC_ADDRESS,
    /** A folder with a catalog. Without it, the bundled one. */
    CATALOG,
    /** How many days after a person asked for it their account is erased; until then they can take it back. */
    ERASURE_AFTER("7"),
    /** How many calendar years, after the one of the erasure, what proves the decisions stays. */
    PROOF_YEARS("3"),
    /** The port that operators ask for figures at; 0 for any that is free. Without it, there is none. */
    MANAGEMENT_PORT,
    /** The address of that port. */
    MANAGEMENT_HOST("127.0.0.1"),
    /** How the log is written: text, or JSON, an object a line. */
    LOG_FORMAT("text"),
    /** Whether the log has a line for each request. */
    LOG_REQUESTS("yes"),
    /** How many seconds requests under way may take after the service was told to stop. */
    STOP_WITHIN("20"),
    /** How many requests a minute there may be for an account. */
    ACCOUNT_REQUESTS("600"),
    /** How many requests a minute may come from an address without a good access token. */
    ADDRESS_REQUESTS("3000"),
    /** How many event streams an account may have at this instance at once. */
    ACCOUNT_STREAMS("20"),
    /** Addresses of proxies, which are believed about whom they ask for. Without it, none is. */
    TRUSTED_PROXIES;

    private static final String VARIABLES = "PREFERENCE_CENTER_";

    private final Optional<String> fallback;

    Setting() {
        this.fallback = Optional.empty();
    }

    Setting(String fallback) {
        this.fallback = Optional.of(fallback);
    }

    /** Its name in a file and among arguments. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Its environment variable. */
    public String variable() {
        return VARIABLES + name();
    }

    /** Its value where none is set. */
    public Optional<String> fallback() {
        return fallback;
    }

    /** Whether there is a setting of this name whose value nobody may see. */
    public static boolean isSecret(String id) {
        return named(id).filter(Set.of(DATABASE_PASSWORD, DATABASE_OWNER_PASSWORD, MAIL_PASSWORD)::contains)
                .isPresent();
    }

    static Optional<Setting> named(String id) {
        return Arrays.stream(values()).filter(setting -> setting.id().equals(id)).findFirst();
    }
}
