package org.preferencecenter.client.http;

import java.time.Duration;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;

/** HTTP stacks for tests. */
public final class TestHttp {
    private TestHttp() {}

    /** A stack that trusts and waits as the given client does. */
    public static HttpStack like(OkHttpClient client) {
        return new HttpStack(client);
    }

    /** A stack whose every request is answered by the service, in this process. */
    public static HttpStack to(Interceptor service) {
        return new HttpStack(new OkHttpClient.Builder().addInterceptor(service).build());
    }

    /** A stack that does not wait for long, since the tests would. */
    public static HttpStack impatient() {
        return new HttpStack(new OkHttpClient.Builder().readTimeout(Duration.ofMillis(200))
                .callTimeout(Duration.ofSeconds(20)).build());
    }
}
