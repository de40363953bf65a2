package org.preferencecenter.client.http;

import java.io.IOException;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Okio;
import okio.Source;

/** A body that fails after so many bytes, counted after they are unpacked. */
final class BoundedBody extends ForwardingSource {
    private long left;

    private BoundedBody(Source body, long most) {
        super(body);
        this.left = most;
    }

    /** The same response, of whose body only so much can be read. */
    static Response of(Response response, long most) {
        ResponseBody body = response.body();
        return response.newBuilder().body(ResponseBody.create(Okio.buffer(new BoundedBody(body.source(), most)),
                body.contentType(), body.contentLength())).build();
    }

    @Override
    public long read(Buffer sink, long byteCount) throws IOException {
        long count = super.read(sink, byteCount);
        left -= Math.max(count, 0);
        if (left < 0) {
            throw new TooMuchException("The body is larger than any honest one");
        }
        return count;
    }
}
