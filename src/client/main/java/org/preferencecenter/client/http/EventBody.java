package org.preferencecenter.client.http;

import java.io.EOFException;
import java.io.IOException;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Okio;
import okio.Source;

/**
 * The body of a stream of events. It fails after so many bytes, counted after they are unpacked, and fails at its end too: the
 * reader of events would turn in a circle for ever where a stream ends with half a line end.
 */
final class EventBody extends ForwardingSource {
    private long left;

    private EventBody(Source body, long most) {
        super(body);
        this.left = most;
    }

    /** The same response, of whose body only so much can be read. */
    static Response of(Response response, long most) {
        ResponseBody body = response.body();
        return response.newBuilder().body(ResponseBody.create(Okio.buffer(new EventBody(body.source(), most)),
                body.contentType(), body.contentLength())).build();
    }

    @Override
    public long read(Buffer sink, long byteCount) throws IOException {
        long count = super.read(sink, byteCount);
        if (count < 0) {
            throw new EOFException("The stream has ended");
        }
        left -= count;
        if (left < 0) {
            throw new TooMuchException("The stream is longer than any honest one");
        }
        return count;
    }
}
