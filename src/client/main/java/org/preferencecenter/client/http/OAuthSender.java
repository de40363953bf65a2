package org.preferencecenter.client.http;

import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;
import java.io.IOException;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Supplier;
import okhttp3.Authenticator;
import okhttp3.CookieJar;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * Carries requests to the OpenID provider over the one HTTP client of the program. Follows no redirect, so that nothing secret
 * goes where it was not meant to. Safe for use by several threads; an interrupt ends a call.
 *
 * <p>Throws {@link ProtocolException} for an answer that is not HTTP or larger than any honest one, and what OkHttp throws for
 * the rest.
 */
public final class OAuthSender implements HTTPRequestSender {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final long LARGEST = 1 << 20;

    private final Supplier<OkHttpClient> shared;

    /** @param shared the client of the program, asked for at each call */
    public OAuthSender(Supplier<OkHttpClient> shared) {
        this.shared = shared;
    }

    private OkHttpClient client() {
        OkHttpClient.Builder own = shared.get().newBuilder()
                .callTimeout(LIMIT).followRedirects(false).followSslRedirects(false)
                .authenticator(Authenticator.NONE).cookieJar(CookieJar.NO_COOKIES).cache(null);
        // What the program adds to or logs of its account calls must not touch the provider's.
        own.interceptors().clear();
        own.networkInterceptors().clear();
        return own.build();
    }

    @Override
    public ReadOnlyHTTPResponse send(ReadOnlyHTTPRequest request) throws IOException {
        try (Response response = client().newCall(translate(request)).execute()) {
            HTTPResponse answer = new HTTPResponse(response.code());
            for (String name : response.headers().names()) {
                answer.setHeader(name, response.headers(name).toArray(String[]::new));
            }
            answer.setBody(text(response.body().source()));
            return answer;
        }
    }

    private static Request translate(ReadOnlyHTTPRequest request) {
        Request.Builder builder = new Request.Builder().url(request.getURL()).header("Accept", "application/json");
        request.getHeaderMap().forEach((name, values) -> {
            builder.removeHeader(name);
            values.forEach(value -> builder.addHeader(name, value));
        });
        String method = request.getMethod().name();
        return builder.method(method, "GET".equals(method) ? null : new Once(request.getBody())).build();
    }

    private static String text(BufferedSource source) throws IOException {
        if (source.request(LARGEST + 1)) {
            throw new TooMuchException("The provider's answer is too large");
        }
        return source.readUtf8();
    }

    /** A form that OkHttp never sends twice by itself: a refresh token that is used twice ends the session. */
    private static final class Once extends RequestBody {
        private static final MediaType FORM = MediaType.get("application/x-www-form-urlencoded");
        private final byte[] bytes;

        Once(@Nullable String form) {
            bytes = form == null ? new byte[0] : form.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public MediaType contentType() {
            return FORM;
        }

        @Override
        public long contentLength() {
            return bytes.length;
        }

        @Override
        public boolean isOneShot() {
            return true;
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            sink.write(bytes);
        }
    }
}
