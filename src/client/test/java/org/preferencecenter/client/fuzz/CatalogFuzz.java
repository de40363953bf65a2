package org.preferencecenter.client.fuzz;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.preferencecenter.client.testing.Examples;
import org.preferencecenter.core.catalog.BundledCatalog;
import org.preferencecenter.core.catalog.Catalog;
import org.preferencecenter.core.catalog.CatalogException;
import org.preferencecenter.core.catalog.Notice;
import org.preferencecenter.core.gate.GateFacts;
import org.preferencecenter.core.gate.Verdicts;
import org.preferencecenter.core.ledger.Ledger;
import org.preferencecenter.core.standing.Standings;
import org.preferencecenter.core.wire.CatalogWire;
import org.preferencecenter.core.wire.WireException;
import org.preferencecenter.core.wire.WireJson;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A catalog is refused, or tells a person all they must be told in each of its languages, and permits nothing by itself.
 *
 * <p>An input is a catalog, or lines that each change the bundled one: a pointer (RFC 6901), a space and a JSON value.
 */
public final class CatalogFuzz {
    private static final JsonNode BUNDLED = bundled();

    private CatalogFuzz() {}

    private static JsonNode bundled() {
        try {
            return WireJson.readTree(CatalogWire.write(BundledCatalog.files()));
        } catch (WireException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void fuzzerTestOneInput(byte[] input) {
        boolean _ = takes(input);
    }

    /** Whether the input is taken. */
    public static boolean takes(byte[] input) {
        String text = Fuzzed.text(input);
        try {
            check(CatalogWire.read(text.startsWith("/") ? changed(text) : text));
            return true;
        } catch (WireException e) {
            return false;
        } catch (CatalogException e) {
            Fuzzed.require(!e.faults().isEmpty() && e.faults().size() <= 100, "the faults are none or without end");
            return false;
        }
    }

    private static String changed(String changes) throws WireException {
        JsonNode catalog = BUNDLED.deepCopy();
        for (String line : changes.split("\n", -1)) {
            String[] change = line.split(" ", 2);
            if (change.length == 2 && change[0].startsWith("/")) {
                change(catalog, JsonPointer.compile(change[0]), WireJson.readTree(change[1]));
            }
        }
        return WireJson.write(catalog);
    }

    private static void change(JsonNode catalog, JsonPointer where, JsonNode value) {
        switch (catalog.at(where.head())) {
            case ObjectNode object -> object.set(where.last().getMatchingProperty(), value);
            case ArrayNode array when array.has(where.last().getMatchingIndex()) ->
                array.set(where.last().getMatchingIndex(), value);
            case ArrayNode array -> array.add(value);
            default -> {}
        }
    }

    private static void check(Catalog catalog) {
        List<Notice> notices = catalog.notices();
        Fuzzed.require(notices.size() == catalog.preferences().size() * catalog.languages().size(),
                "a notice is lacking");
        Fuzzed.require(new HashSet<>(notices.stream().map(Notice::digest).toList()).size() == notices.size(),
                "two notices say the same");
        Fuzzed.require(notices.stream().allMatch(CatalogFuzz::tells), "a notice does not tell what it must");
        Fuzzed.require(catalog.sections().containsAll(
                catalog.preferences().stream().map(preference -> preference.section()).toList()),
                "a section is lacking");
        var standings = Standings.of(Ledger.empty(), catalog, Examples.MORNING);
        Verdicts.of(new GateFacts(standings, List.of(), Optional.of(Examples.MORNING), false,
                Duration.ofDays(30), false))
                .values().forEach(verdict -> Fuzzed.require(!verdict.at(Examples.MORNING).permitted(), "it permits"));
    }

    private static boolean tells(Notice notice) {
        return notice.isGenuine() && !notice.words().title().isBlank() && !notice.words().legalBasis().isBlank()
                && !notice.words().recipients().isBlank() && !notice.words().retention().isBlank()
                && !notice.words().withdrawal().isBlank() && !notice.words().explanation().isEmpty();
    }
}
