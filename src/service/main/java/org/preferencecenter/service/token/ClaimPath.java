package org.preferencecenter.service.token;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where a claim stands in an access token: its name, to the letter, or, where it begins with a slash, a JSON Pointer (RFC 6901) to
 * a claim within others, such as {@code /realm_access/roles}. So a name may be an address or hold dots, as issuers like it.
 *
 * @param text as an operator writes it
 */
public record ClaimPath(String text) {
    private static final Pattern POINTER = Pattern.compile("(/([^~/]|~[01])+)+");

    /** @throws IllegalArgumentException if it begins with a slash and is no pointer, or leads through a name that is empty */
    public ClaimPath {
        if (text.isBlank() || (text.startsWith("/") && !POINTER.matcher(text).matches())) {
            throw new IllegalArgumentException("Neither a name nor a JSON Pointer");
        }
    }

    /** The text that stands there, or those of a list of nothing but texts. Whatever else stands there says nothing. */
    Set<String> texts(Map<String, Object> claims) {
        Object found = claims;
        for (String name : names()) {
            found = found instanceof Map<?, ?> object
                    ? Objects.requireNonNullElse(object.get(name), Set.of())
                    : Set.of();
        }
        return switch (found) {
            case String one -> Set.of(one);
            case List<?> several when several.stream().allMatch(String.class::isInstance) ->
                several.stream().map(String.class::cast).collect(Collectors.toUnmodifiableSet());
            default -> Set.of();
        };
    }

    private List<String> names() {
        return text.startsWith("/")
                ? Arrays.stream(text.substring(1).split("/", -1))
                        .map(each -> each.replace("~1", "/").replace("~0", "~"))
                        .toList()
                : List.of(text);
    }
}
