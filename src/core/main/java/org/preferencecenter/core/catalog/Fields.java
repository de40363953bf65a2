package org.preferencecenter.core.catalog;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.preferencecenter.core.text.PlainText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The fields of one JSON object, read with each fault noted under file, key and language. After a fault a harmless value
 * stands in, so one reading finds many faults; nobody sees the stand-ins, since a catalog with a fault is not handed out.
 */
final class Fields {
    /**
     * A catalog names ten things of a kind. What is checked about them grows with the square of their number, and a hostile list
     * of many thousands would take hours.
     */
    private static final int MOST_ITEMS = 100;

    private final String file;
    private final String language;
    private final String path;
    private final JsonNode node;
    private final Faults faults;

    private Fields(String file, String language, String path, JsonNode node, Faults faults) {
        this.file = file;
        this.language = language;
        this.path = path;
        this.node = node;
        this.faults = faults;
    }

    static Fields of(String file, String language, JsonNode node, Faults faults) {
        return new Fields(file, language, "", node, faults);
    }

    String text(String key) {
        Optional<String> text = found(key);
        text.filter(Fields::saysNothing).ifPresent(nothing -> fault(key, "is empty"));
        return text.orElse("");
    }

    /** A text that may be empty but not absent. */
    String textOrEmpty(String key) {
        return found(key).orElse("");
    }

    private Optional<String> found(String key) {
        JsonNode value = node.path(key);
        if (!value.isString()) {
            fault(key, value.isMissingNode() ? "is missing" : "is not a text");
            return Optional.empty();
        }
        return Optional.of(shown(key, value.stringValue()));
    }

    /** A text as it may be shown, digested and stored: what cannot be read may not hide in it. */
    private String shown(String key, String text) {
        if (text.codePoints().anyMatch(PlainText::isHidden)) {
            fault(key, "holds a control character or half a character");
        }
        return text;
    }

    /** Spaces and dashes tell a person nothing. */
    private static boolean saysNothing(String text) {
        return text.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    int wholeNumber(String key) {
        JsonNode value = node.path(key);
        if (!value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < 1) {
            fault(key, "is not a whole number from 1");
            return 1;
        }
        return value.intValue();
    }

    /** A text in a form of its own, such as a date. */
    <T> T parsed(String key, Function<String, T> parser, T standIn) {
        String text = text(key);
        if (saysNothing(text)) {
            return standIn;
        }
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            fault(key, "is not in the right form: " + text);
            return standIn;
        }
    }

    /** Whether the key stands there, with whatever value: a null is a fault for whoever reads it, not an absence. */
    boolean has(String key) {
        return node.has(key);
    }

    List<String> texts(String key) {
        List<JsonNode> items = items(key);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            JsonNode item = items.get(i);
            if (!item.isString() || saysNothing(item.stringValue())) {
                fault(key + "[" + i + "]", "is missing or empty");
            } else {
                texts.add(shown(key + "[" + i + "]", item.stringValue()));
            }
        }
        if (texts.isEmpty()) {
            fault(key, "is missing or empty");
        }
        return texts;
    }

    /** The text for each of the ids. */
    Map<String, String> textsFor(String key, List<String> ids) {
        Fields inner = object(key);
        Map<String, String> texts = new LinkedHashMap<>();
        ids.forEach(id -> texts.put(id, inner.text(id)));
        return texts;
    }

    Fields object(String key) {
        JsonNode value = node.path(key);
        if (!value.isObject()) {
            fault(key, "is missing");
            value = JsonNodeFactory.instance.objectNode();
        }
        return new Fields(file, language, full(key), value, faults);
    }

    <T> List<T> objects(String key, Function<Fields, T> reader) {
        List<JsonNode> items = items(key);
        List<T> objects = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            objects.add(reader.apply(new Fields(file, language, full(key) + "[" + i + "]", items.get(i), faults)));
        }
        if (objects.isEmpty()) {
            fault(key, "is missing or empty");
        }
        return objects;
    }

    private List<JsonNode> items(String key) {
        JsonNode value = node.path(key);
        if (!value.isArray()) {
            return List.of();
        }
        if (value.size() > MOST_ITEMS) {
            fault(key, "holds more than " + MOST_ITEMS);
        }
        return value.valueStream().limit(MOST_ITEMS).toList();
    }

    void fault(String key, String problem) {
        faults.add(new CatalogFault(file, full(key), language, problem));
    }

    private String full(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
