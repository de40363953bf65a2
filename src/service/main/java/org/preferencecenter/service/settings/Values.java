package org.preferencecenter.service.settings;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Settings as they were written, and every fault that was found in them. */
final class Values {
    private final Map<Setting, String> settings = new EnumMap<>(Setting.class);
    private final List<String> faults = new ArrayList<>();

    Values(Map<String, String> named) {
        named.keySet().stream().sorted().forEach(name -> Setting.named(name).ifPresentOrElse(
                setting -> settings.put(setting, named.getOrDefault(name, "")),
                () -> faults.add("There is no setting " + name + ".")));
    }

    /** One sentence each. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    Optional<String> text(Setting setting) {
        return Optional.ofNullable(settings.get(setting)).map(String::strip).filter(text -> !text.isEmpty())
                .or(setting::fallback);
    }

    Optional<String> required(Setting setting) {
        Optional<String> text = text(setting);
        if (text.isEmpty()) {
            faults.add("The setting " + setting.id() + " (" + setting.variable() + ") is missing.");
        }
        return text;
    }

    Optional<Integer> number(Setting setting, int least, int most) {
        return checked(setting, "a number from " + least + " to " + most, Integer::valueOf,
                each -> each >= least && each <= most);
    }

    /**
     * The value of a setting; none if it has none, or a wrong one, which is then a fault.
     *
     * @param form   says what it should be
     * @param parser may throw {@link IllegalArgumentException}, as the rule may
     * @param rule   what else must hold
     */
    <T> Optional<T> checked(Setting setting, String form, Function<String, T> parser, Predicate<T> rule) {
        return text(setting).flatMap(text -> {
            Optional<T> value = parsed(text, parser, rule);
            if (value.isEmpty()) {
                faults.add("The setting " + setting.id() + " (" + setting.variable() + ") is \"" + text + "\" and not "
                        + form + ".");
            }
            return value;
        });
    }

    private static <T> Optional<T> parsed(String text, Function<String, T> parser, Predicate<T> rule) {
        try {
            return Optional.of(parser.apply(text)).filter(rule);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
