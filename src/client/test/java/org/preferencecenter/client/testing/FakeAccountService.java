package org.preferencecenter.client.testing;

import java.io.IOException;
import java.net.ConnectException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import okio.Buffer;
import org.preferencecenter.core.account.AccountKey;
import org.preferencecenter.core.catalog.CatalogFiles;
import org.preferencecenter.core.contract.ContractChecker;
import org.preferencecenter.core.wire.CatalogWire;
import org.preferencecenter.core.wire.Known;
import org.preferencecenter.core.wire.ProblemType;
import org.preferencecenter.core.wire.SyncRequest;
import org.preferencecenter.core.wire.WireException;
import org.preferencecenter.core.wire.WireJson;

/**
 * An account service in memory, in the place of the network. Every request of the client and every answer that is not made up
 * by a test is held against the contract; what breaks it fails the test.
 */
public final class FakeAccountService implements Interceptor, AutoCloseable {
    private static final ContractChecker CONTRACT = new ContractChecker();

    private final ReceiptSigner signer = new ReceiptSigner();
    private final Map<String, FakeAccount> accounts = new HashMap<>();
    private final Deque<MadeUp> madeUp = new ArrayDeque<>();
    private final List<String> requests = new ArrayList<>();
    private final FakeEvents events = new FakeEvents();
    private CatalogFiles catalog = Catalogs.bundled();
    private int page = 500;
    private boolean connected = true;

    /** An answer for a request that a test makes up. */
    @FunctionalInterface
    public interface MadeUp {
        Response answer(Request request) throws IOException;
    }

    /** The account whose tokens begin with the name of its subject. */
    public synchronized FakeAccount account(AccountKey key) {
        return accounts.computeIfAbsent(key.subject(), subject -> new FakeAccount(key, signer));
    }

    public ReceiptSigner signer() {
        return signer;
    }

    public FakeEvents events() {
        return events;
    }

    /** What was asked, as method and target, without the streams of events. */
    public synchronized List<String> requests() {
        return List.copyOf(requests);
    }

    /** Forgets what was asked. */
    public synchronized void forgetRequests() {
        requests.clear();
    }

    /** The next requests, but for streams of events, are answered like this. */
    public synchronized void next(MadeUp... answers) {
        madeUp.addAll(List.of(answers));
    }

    /** Before the request after so many is answered as always, this happens. */
    public synchronized void nextBut(int requestsBefore, Consumer<Request> happening) {
        for (int i = 0; i < requestsBefore; i++) {
            madeUp.add(request -> honest(request, body(request)));
        }
        madeUp.add(request -> {
            happening.accept(request);
            return honest(request, body(request));
        });
    }

    public synchronized void publish(CatalogFiles files) {
        catalog = files;
    }

    /** How many entries one answer carries at most. */
    public synchronized void pageSize(int size) {
        page = size;
    }

    public synchronized void disconnect() {
        connected = false;
    }

    public synchronized void connect() {
        connected = true;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        String target = request.url().encodedPath()
                + Optional.ofNullable(request.url().encodedQuery()).map(query -> "?" + query).orElse("");
        String body = body(request);
        require(CONTRACT.checkRequest(request.method(), target, Optional.of(body).filter(text -> !text.isEmpty())));
        if (request.url().encodedPath().equals("/v1/events")) {
            return events.open(request);
        }
        return answer(request, target, body);
    }

    private synchronized Response answer(Request request, String target, String body) throws IOException {
        if (!connected) {
            throw new ConnectException("There is no network");
        }
        requests.add(request.method() + " " + target);
        MadeUp next = madeUp.poll();
        if (next != null) {
            return next.answer(request);
        }
        Response response = honest(request, body);
        require(CONTRACT.checkResponse(request.method(), target, response.code(), headers(response),
                response.peekBody(Long.MAX_VALUE).string()));
        return response;
    }

    private Response honest(Request request, String body) {
        try {
            return switch (request.url().encodedPath()) {
                case "/v1/catalog" -> catalog(request);
                case "/v1/receipt-keys" -> Answers.answer(request, 200, "application/jwk-set+json", signer.published(),
                        Map.of());
                case "/v1/account" -> account(request)
                        .map(account -> Answers.ok(request, WireJson.write(account.response())))
                        .orElseGet(() -> Answers.problem(request, ProblemType.UNAUTHORIZED));
                case "/v1/decisions" -> decisions(request, WireJson.read(body, SyncRequest.class));
                default -> Answers.problem(request, ProblemType.NOT_FOUND);
            };
        } catch (WireException e) {
            return Answers.problem(request, ProblemType.MALFORMED_REQUEST);
        }
    }

    private Response catalog(Request request) throws WireException {
        String tag = "\"" + Integer.toHexString(catalog.texts().hashCode()) + "\"";
        return tag.equals(request.header("If-None-Match"))
                ? Answers.answer(request, 304, Answers.JSON, "", Map.of("ETag", tag))
                : Answers.answer(request, 200, Answers.JSON, CatalogWire.write(catalog), Map.of("ETag", tag));
    }

    private Response decisions(Request request, SyncRequest sync) {
        Known known = new Known(
                Long.parseLong(Optional.ofNullable(request.url().queryParameter("after")).orElse("0")),
                Optional.ofNullable(request.url().queryParameter("known")));
        return account(request).map(account -> account.sync(sync.decisions(), known, page)
                .map(answer -> Answers.ok(request, WireJson.write(answer)))
                .orElseGet(() -> Answers.problem(request, ProblemType.LEDGER_DIFFERS)))
                .orElseGet(() -> Answers.problem(request, ProblemType.UNAUTHORIZED));
    }

    private Optional<FakeAccount> account(Request request) {
        String token = Optional.ofNullable(request.header("Authorization")).orElse("").replaceFirst("^Bearer ", "");
        return accounts.entrySet().stream().filter(account -> token.startsWith(account.getKey()))
                .map(Map.Entry::getValue).findFirst();
    }

    private static String body(Request request) throws IOException {
        Buffer buffer = new Buffer();
        if (request.body() != null) {
            request.body().writeTo(buffer);
        }
        return buffer.readUtf8();
    }

    private static Map<String, String> headers(Response response) {
        Map<String, String> headers = response.headers().names().stream()
                .collect(Collectors.toMap(name -> name.toLowerCase(Locale.ROOT), name -> response.headers().get(name)));
        headers.put("content-type", String.valueOf(response.body().contentType()));
        return headers;
    }

    private static void require(List<String> faults) {
        if (!faults.isEmpty()) {
            throw new AssertionError(String.join("\n", faults));
        }
    }

    @Override
    public void close() {
        events.close();
    }
}
