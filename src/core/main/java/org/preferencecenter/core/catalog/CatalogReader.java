package org.preferencecenter.core.catalog;

import java.net.URI;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Reads and validates a catalog. One that lacks anything a person must be told (GDPR Art. 13: controller and contact,
 * purpose, legal basis, recipients, storage countries and transfer basis, retention, withdrawal, rights, complaint), in any
 * of its languages, is refused with its faults named by file, key and language.
 */
public final class CatalogReader {
    private static final int SCHEMA = 1;
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
            // Names that are made to collide break the table that would be kept for the next catalog.
            .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final CatalogFiles files;
    private final Faults faults = new Faults();

    private CatalogReader(CatalogFiles files) {
        this.files = files;
    }

    /**
     * Reads a catalog.
     *
     * @throws CatalogException with each fault, of very many the first hundred
     */
    public static Catalog read(CatalogFiles files) throws CatalogException {
        CatalogReader reader = new CatalogReader(files);
        Catalog catalog = reader.catalog();
        if (reader.faults.isEmpty()) {
            reader.faults.addAll(CatalogRules.check(catalog));
        }
        if (!reader.faults.isEmpty()) {
            throw new CatalogException(reader.faults.found());
        }
        return catalog;
    }

    private Catalog catalog() {
        Fields root = Fields.of(CatalogFiles.CATALOG, "-", tree(CatalogFiles.CATALOG, "-"), faults);
        if (root.wholeNumber("schema") != SCHEMA) {
            root.fault("schema", "is not " + SCHEMA);
        }
        List<String> languages = root.texts("languages");
        List<String> sections = root.texts("sections");
        List<Recipient> recipients = root.objects("recipients", CatalogReader::recipient);
        List<Preference> preferences = root.objects("preferences", CatalogReader::preference);
        Map<String, Wording> wordings = new LinkedHashMap<>();
        for (String language : languages) {
            wordings.put(language, new WordingReader(sections, recipients, preferences).read(words(language)));
        }
        return new Catalog(root.wholeNumber("version"),
                root.parsed("published", LocalDate::parse, LocalDate.EPOCH),
                root.text("vendor"), languages,
                root.parsed("reaskAfter", Period::parse, Period.ZERO),
                controller(root.object("controller")), links(root.object("links")),
                sections, recipients, preferences, wordings);
    }

    private Fields words(String language) {
        String file = CatalogFiles.nameOf(language);
        return Fields.of(file, language, tree(file, language), faults);
    }

    private JsonNode tree(String file, String language) {
        String text = files.texts().get(file);
        if (text == null) {
            faults.add(new CatalogFault(file, "-", language, "the file is missing"));
            return JsonNodeFactory.instance.objectNode();
        }
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException e) {
            faults.add(new CatalogFault(file, "-", language, "is not JSON: " + e.getOriginalMessage()));
            return JsonNodeFactory.instance.objectNode();
        }
    }

    private static Recipient recipient(Fields fields) {
        return new Recipient(fields.text("id"), fields.text("role"), fields.texts("countries"));
    }

    private static Preference preference(Fields fields) {
        return new Preference(fields.parsed("id", PreferenceId::new, new PreferenceId("unreadable")),
                fields.text("section"),
                fields.parsed("revision", Revision::parse, new Revision(1, 0)),
                fields.texts("purposes"), fields.texts("processing"), fields.texts("personalData"),
                fields.text("legalBasis"), fields.texts("recipients"), fields.texts("storageCountries"),
                fields.objects("transfers", each -> new Preference.Transfer(each.text("country"), each.text("basis"))),
                fields.has("validFor")
                        ? Optional.of(fields.parsed("validFor", Period::parse, Period.ZERO))
                        : Optional.empty(),
                fields.has("confirmation")
                        ? fields.parsed("confirmation", Confirmation::valueOf, Confirmation.EMAIL)
                        : Confirmation.NONE);
    }

    private static Controller controller(Fields fields) {
        return new Controller(fields.text("name"), fields.text("address"), fields.text("country"),
                fields.text("email"), link(fields, "website").toString());
    }

    private static Links links(Fields fields) {
        return new Links(link(fields, "privacyPolicy"), link(fields, "termsOfService"), link(fields, "legalTeam"),
                link(fields, "accountPage"), link(fields, "supervisoryAuthority"));
    }

    private static URI link(Fields fields, String key) {
        URI link = fields.parsed(key, URI::create, URI.create("https://localhost"));
        boolean web = "https".equals(link.getScheme()) && link.getHost() != null;
        if (!web && !"mailto".equals(link.getScheme())) {
            fields.fault(key, "is neither https nor mailto");
        }
        return link;
    }
}
