package org.preferencecenter.client.signin;

import com.nimbusds.oauth2.sdk.util.URLUtils;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of a query or a form, each with its one value. */
record Form(Map<String, String> fields) {
    static Form of(@Nullable String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        URLUtils.parseParameters(text).forEach((name, values) -> fields.put(name, String.join(" ", values)));
        return new Form(fields);
    }

    /** The value of a field; empty if there is none. */
    String value(String name) {
        return fields.getOrDefault(name, "");
    }

    String text() {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        fields.forEach((name, value) -> lists.put(name, List.of(value)));
        return URLUtils.serializeParameters(lists);
    }
}
