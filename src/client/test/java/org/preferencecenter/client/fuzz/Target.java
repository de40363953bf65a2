package org.preferencecenter.client.fuzz;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.preferencecenter.client.http.EventStreamFuzz;
import org.preferencecenter.client.http.HttpAnswerFuzz;
import org.preferencecenter.client.receipt.ReceiptFuzz;
import org.preferencecenter.client.signin.CallbackFuzz;
import org.preferencecenter.client.signin.ProviderFuzz;
import org.preferencecenter.client.sync.SyncAnswerFuzz;

/** Each parser of what comes from outside, with what must hold whatever it is given. */
enum Target {
    CALLBACK(CallbackFuzz.class), CATALOG(CatalogFuzz.class), EVENT_STREAM(EventStreamFuzz.class), HTTP_ANSWER(
            HttpAnswerFuzz.class), MESSAGE(MessageFuzz.class), PROVIDER(
                    ProviderFuzz.class), RECEIPT(ReceiptFuzz.class), SYNC_ANSWER(SyncAnswerFuzz.class);

    private final Class<?> type;

    Target(Class<?> type) {
        this.type = type;
    }

    /** The class whose {@code fuzzerTestOneInput} the fuzzer calls. */
    Class<?> type() {
        return type;
    }

    /** Whether the parser takes the input; fails if what must hold does not. */
    boolean takes(byte[] input) throws ReflectiveOperationException {
        return (boolean) type.getMethod("takes", byte[].class).invoke(null, (Object) input);
    }

    String folderName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Where the inputs are that are kept: examples to start from, and each that ever failed. */
    Path corpus() {
        try {
            URI folder = Objects.requireNonNull(Target.class.getResource("/fuzz/" + folderName()), folderName())
                    .toURI();
            return Path.of(folder);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    List<Path> inputs() throws IOException {
        try (Stream<Path> files = Files.list(corpus())) {
            return files.sorted().toList();
        }
    }
}
