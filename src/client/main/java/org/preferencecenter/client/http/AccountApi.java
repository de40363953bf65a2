package org.preferencecenter.client.http;

import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.preferencecenter.core.wire.AccountResponse;
import org.preferencecenter.core.wire.Known;
import org.preferencecenter.core.wire.SyncRequest;
import org.preferencecenter.core.wire.SyncResponse;
import org.preferencecenter.core.wire.WireJson;

/**
 * The calls of the contract ({@code openapi.yaml}). Each blocks its thread until there is an answer and never throws: what goes
 * wrong is part of the answer.
 */
public final class AccountApi {
    private static final MediaType JSON = MediaType.get("application/json");

    private final ApiCaller caller;
    private final HttpUrl base;

    /** @throws IllegalArgumentException if the address is neither https nor on this machine */
    public AccountApi(HttpStack stack, URI service, InstantSource clock) {
        this.caller = new ApiCaller(stack::client, clock);
        this.base = ServiceAddress.of(service);
    }

    /** Appends decisions and gets everything that is not known yet. */
    public ApiAnswer<SyncResponse> sync(String token, SyncRequest request, Known known) {
        HttpUrl.Builder address = at("v1/decisions").newBuilder().addQueryParameter("after",
                Long.toString(known.after()));
        known.signature().ifPresent(signature -> address.addQueryParameter("known", signature));
        return authorized(token,
                new Request.Builder().url(address.build()).post(RequestBody.create(WireJson.write(request), JSON)),
                answer -> WireJson.read(answer.text(), SyncResponse.class));
    }

    /**
     * A text as it came over the wire, and what it says.
     *
     * @param text kept, so that fields this version does not know survive until a version that does
     */
    public record Account(String text, AccountResponse value) {}

    /** Who the person is, and what their organization locks. */
    public ApiAnswer<Account> account(String token) {
        return authorized(token, new Request.Builder().url(at("v1/account")),
                answer -> new Account(answer.text(), WireJson.read(answer.text(), AccountResponse.class)));
    }

    /**
     * A catalog as it came over the wire.
     *
     * @param tag its entity tag
     */
    public record TaggedCatalog(String text, Optional<String> tag) {}

    /** The catalog in force, or nothing if it is still the one with the tag. */
    public ApiAnswer<Optional<TaggedCatalog>> catalog(Optional<String> tag) {
        Request.Builder request = new Request.Builder().url(at("v1/catalog"));
        tag.ifPresent(value -> request.header("If-None-Match", value));
        return caller.call(request.build(), answer -> answer.isNotModified()
                ? Optional.empty()
                : Optional.of(new TaggedCatalog(answer.text(), answer.entityTag())));
    }

    /** The JWK set of the keys that sign receipts. */
    public ApiAnswer<String> receiptKeys() {
        return caller.call(new Request.Builder().url(at("v1/receipt-keys")).build(), ApiCaller.Answer::text);
    }

    private <T> ApiAnswer<T> authorized(String token, Request.Builder request, ApiCaller.Reader<T> reader) {
        return BearerToken.isSendable(token)
                ? caller.call(request.header("Authorization", "Bearer " + token).build(), reader)
                : new ApiAnswer.Unauthorized<>();
    }

    private HttpUrl at(String path) {
        return base.newBuilder().addPathSegments(path).build();
    }
}
