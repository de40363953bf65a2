package org.preferencecenter.core.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.function.Function;
import java.util.stream.Stream;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.catalog.Revision;
import org.preferencecenter.core.ledger.Answer;
import org.preferencecenter.core.ledger.DecisionId;
import org.preferencecenter.core.ledger.Surface;
import org.preferencecenter.core.request.PersonRequestId;
import org.preferencecenter.core.request.RequestEvent;
import org.preferencecenter.core.request.RequestKind;
import org.preferencecenter.core.request.RequestStatus;
import org.preferencecenter.core.standing.Standing;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/** The values that the contract writes as one JSON string. Each is read from its exact form and from no other. */
final class WireWords {
    private WireWords() {}

    static SimpleModule module() {
        SimpleModule module = new SimpleModule();
        add(module, PreferenceId.class, PreferenceId::new);
        add(module, Revision.class, Revision::parse);
        add(module, DecisionId.class, DecisionId::parse);
        add(module, Instant.class, WireWords::time);
        add(module, Answer.class, text -> named(text, Answer.values(), Answer.UNKNOWN));
        add(module, Surface.class, text -> named(text, Surface.values(), Surface.UNKNOWN));
        add(module, Standing.class, Standing::valueOf);
        add(module, PersonRequestId.class, PersonRequestId::parse);
        add(module, RequestKind.class, text -> named(text, RequestKind.values(), RequestKind.UNKNOWN));
        add(module, RequestStatus.class, text -> named(text, RequestStatus.values(), RequestStatus.UNKNOWN));
        add(module, RequestEvent.class, text -> named(text, RequestEvent.values(), RequestEvent.UNKNOWN));
        return module;
    }

    private static <T> void add(SimpleModule module, Class<T> type, Function<String, T> parser) {
        module.addSerializer(new ToStringSerializer(type)).addDeserializer(type, new Word<>(type, parser));
    }

    private static Instant time(String text) {
        if (!text.endsWith("Z")) {
            throw new IllegalArgumentException("A time is in UTC");
        }
        return Instant.parse(text);
    }

    /** The constant of that name to the letter: Jackson's own reading would take " GRANTED" for a grant. */
    private static <E extends Enum<E>> E named(String text, E[] constants, E unknown) {
        return Stream.of(constants).filter(each -> each.name().equals(text)).findFirst().orElse(unknown);
    }

    private static final class Word<T> extends StdDeserializer<T> {
        private final Function<String, T> parser;

        Word(Class<T> type, Function<String, T> parser) {
            super(type);
            this.parser = parser;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                return context.reportInputMismatch(this, "Expected a text");
            }
            try {
                return parser.apply(json.getString());
            } catch (IllegalArgumentException | DateTimeException e) {
                return context.reportInputMismatch(this, "Not in the right form");
            }
        }
    }
}
