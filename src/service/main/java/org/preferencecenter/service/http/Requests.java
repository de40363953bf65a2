package org.preferencecenter.service.http;

import io.helidon.common.uri.UriQuery;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.preferencecenter.core.wire.Known;
import org.preferencecenter.core.wire.ProblemType;

/** Reads requests, and believes nothing in them. */
final class Requests {
    /**
     * The largest body that is read. A hundred decisions, each with the longest labels and a hundred superseded ids, come to
     * 600 kB; real ones to 60 kB.
     */
    static final int LARGEST_BODY = 1024 * 1024;

    private static final Pattern CURSOR = Pattern.compile("[0-9]{1,18}");
    private static final Pattern SIGNATURE = Pattern.compile("[0-9A-Za-z_-]{86}");

    private Requests() {}

    /**
     * The body of a request in JSON.
     *
     * @throws ProblemException if it is not declared as JSON, is too large or not UTF-8
     */
    static String json(ServerRequest request) throws IOException {
        String declared = String.join(",", request.headers().all(HeaderNames.CONTENT_TYPE, List::of));
        if (!declared.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(Answers.JSON)) {
            throw new ProblemException(ProblemType.UNSUPPORTED_MEDIA_TYPE, "Send application/json.");
        }
        try (InputStream in = request.content().inputStream()) {
            byte[] body = in.readNBytes(LARGEST_BODY + 1);
            if (body.length > LARGEST_BODY) {
                throw new ProblemException(ProblemType.TOO_LARGE, "Send less at once.");
            }
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException e) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST, "The body is not UTF-8.");
        }
    }

    /**
     * The cursor that a query or header gives; 0 where there is none.
     *
     * @throws ProblemException if there are several, or one that is no whole number
     */
    static long cursor(String name, List<String> values) {
        if (values.isEmpty()) {
            return 0;
        }
        if (values.size() > 1 || !CURSOR.matcher(values.getFirst()).matches()) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST, name + " is not a cursor.");
        }
        return Long.parseLong(values.getFirst());
    }

    /**
     * How much of an account the query says that its reader knows.
     *
     * @throws ProblemException if it says so in another form than the contract's
     */
    static Known known(UriQuery query) {
        List<String> signatures = query.all("known", List::of);
        if (signatures.size() > 1 || !signatures.stream().allMatch(SIGNATURE.asMatchPredicate())) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST, "known is not the signature of a receipt.");
        }
        return new Known(cursor("after", query.all("after", List::of)), signatures.stream().findFirst());
    }
}
