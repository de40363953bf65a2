package org.preferencecenter.core.example;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One place in a JSON document.
 *
 * @param path  as faults name it, such as {@code preferences[2].purposes[0]}
 * @param steps the keys and positions that lead there
 */
public record Place(String path, List<Object> steps, JsonNode value) {

    /** Every place in a document, however deep. */
    public static List<Place> all(JsonNode root) {
        List<Place> places = new ArrayList<>();
        collect(new Place("", List.of(), root), places);
        return places;
    }

    private static void collect(Place place, List<Place> places) {
        List<Place> inside = new ArrayList<>();
        place.value.properties().forEach(entry -> inside.add(place.inside(
                place.path.isEmpty() ? entry.getKey() : place.path + "." + entry.getKey(), entry.getKey(),
                entry.getValue())));
        for (int i = 0; place.value.isArray() && i < place.value.size(); i++) {
            inside.add(place.inside(place.path + "[" + i + "]", i, place.value.get(i)));
        }
        places.addAll(inside);
        inside.forEach(each -> collect(each, places));
    }

    private Place inside(String inner, Object step, JsonNode innerValue) {
        List<Object> further = new ArrayList<>(steps);
        further.add(step);
        return new Place(inner, List.copyOf(further), innerValue);
    }

    public boolean isField() {
        return steps.getLast() instanceof String;
    }

    /** Puts another value there, or removes the field. */
    public void put(ObjectNode root, Optional<JsonNode> other) {
        JsonNode parent = root;
        for (Object step : steps.subList(0, steps.size() - 1)) {
            parent = step instanceof Integer i ? parent.get(i) : parent.get((String) step);
        }
        if (parent instanceof ArrayNode array) {
            array.set((Integer) steps.getLast(), other.orElseThrow());
        } else {
            String key = (String) steps.getLast();
            ObjectNode object = (ObjectNode) parent;
            other.ifPresentOrElse(value -> object.set(key, value), () -> object.remove(key));
        }
    }
}
