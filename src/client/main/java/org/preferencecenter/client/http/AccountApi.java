package org.preferencecenter.client.http;

import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.preferencecenter.client.ExportCopy;
import org.preferencecenter.core.request.PersonRequestId;
import org.preferencecenter.core.wire.AccountResponse;
import org.preferencecenter.core.wire.Known;
import org.preferencecenter.core.wire.PersonRequestDemand;
import org.preferencecenter.core.wire.PersonRequestResponse;
import org.preferencecenter.core.wire.PersonRequestsResponse;
import org.preferencecenter.core.wire.SyncRequest;
import org.preferencecenter.core.wire.SyncResponse;
import org.preferencecenter.core.wire.WireException;
import org.preferencecenter.core.wire.WireJson;

/**
 * The calls of the contract ({@code openapi.yaml}). Each blocks its thread until there is an answer and never throws: what goes
 * wrong is part of the answer.
 */
public final class AccountApi {
    private static final MediaType JSON = MediaType.get("application/json");

    /** A full page of 500 decisions with receipts is about one MiB; no honest answer comes near eight. */
    private static final long LARGEST_ANSWER = 8L << 20;
    /** All of the longest ledger is about twenty MiB, with room for words, requests and what later versions add. */
    static final long LARGEST_EXPORT = 64L << 20;

    private final ApiCaller caller;
    private final ApiCaller exports;
    private final HttpUrl base;

    /** @throws IllegalArgumentException if the address is neither https nor on this machine */
    public AccountApi(HttpStack stack, URI service, InstantSource clock) {
        this.caller = new ApiCaller(stack::client, clock, LARGEST_ANSWER);
        this.exports = new ApiCaller(stack::patient, clock, LARGEST_EXPORT);
        this.base = ServiceAddress.of(service);
    }

    /** Appends decisions and gets everything that is not known yet. */
    public ApiAnswer<SyncResponse> sync(String token, SyncRequest request, Known known) {
        HttpUrl.Builder address = at("v1/decisions").newBuilder().addQueryParameter("after",
                Long.toString(known.after()));
        known.signature().ifPresent(signature -> address.addQueryParameter("known", signature));
        return authorized(token, new Request.Builder().url(address.build()).post(json(request)),
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

    /** What the person asked for, and what an erasure would do. */
    public ApiAnswer<PersonRequestsResponse> requests(String token) {
        return authorized(token, new Request.Builder().url(at("v1/requests")),
                answer -> WireJson.read(answer.text(), PersonRequestsResponse.class));
    }

    /** Asks for something; the same demand again is the same request. */
    public ApiAnswer<PersonRequestResponse> ask(String token, PersonRequestDemand demand) {
        return authorized(token, new Request.Builder().url(at("v1/requests")).post(json(demand)),
                AccountApi::request);
    }

    /** One request, with what happened to it. */
    public ApiAnswer<PersonRequestResponse> request(String token, PersonRequestId id) {
        return authorized(token, new Request.Builder().url(at("v1/requests/" + id)), AccountApi::request);
    }

    /** Takes an erasure back. */
    public ApiAnswer<PersonRequestResponse> takeBack(String token, PersonRequestId id) {
        return authorized(token,
                new Request.Builder().url(at("v1/requests/" + id + "/cancellation")).post(RequestBody.EMPTY),
                AccountApi::request);
    }

    /** Everything that the service holds about the person. What is cut off is no JSON and so no answer. */
    public ApiAnswer<ExportCopy> export(String token, PersonRequestId id) {
        return authorized(exports, token, new Request.Builder().url(at("v1/requests/" + id + "/export")),
                answer -> ExportReader.read(answer.text()));
    }

    private static PersonRequestResponse request(ApiCaller.Answer answer) throws WireException {
        return WireJson.read(answer.text(), PersonRequestResponse.class);
    }

    private static RequestBody json(Object body) {
        return RequestBody.create(WireJson.write(body), JSON);
    }

    private <T> ApiAnswer<T> authorized(String token, Request.Builder request, ApiCaller.Reader<T> reader) {
        return authorized(caller, token, request, reader);
    }

    private static <T> ApiAnswer<T> authorized(ApiCaller caller, String token, Request.Builder request,
            ApiCaller.Reader<T> reader) {
        return BearerToken.isSendable(token)
                ? caller.call(request.header("Authorization", "Bearer " + token).build(), reader)
                : new ApiAnswer.Unauthorized<>();
    }

    private HttpUrl at(String path) {
        return base.newBuilder().addPathSegments(path).build();
    }
}
