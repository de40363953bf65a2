package org.preferencecenter.client.sync;

import static org.preferencecenter.client.testing.Examples.ACCOUNT;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.preferencecenter.client.http.AccountApi;
import org.preferencecenter.client.http.HttpStack;
import org.preferencecenter.client.http.TestHttp;
import org.preferencecenter.client.store.AccountStore;
import org.preferencecenter.client.store.Disk;
import org.preferencecenter.client.store.StoreException;
import org.preferencecenter.client.store.StoredState;
import org.preferencecenter.client.testing.FakeAccount;
import org.preferencecenter.client.testing.FakeAccountService;
import org.preferencecenter.client.testing.FakeTokens;
import org.preferencecenter.client.testing.VirtualTime;
import org.preferencecenter.core.ledger.Decision;

/** An exchange between a store on the disk and a service in memory. */
final class TestExchange implements AutoCloseable {
    final FakeAccountService service = new FakeAccountService();
    final FakeTokens tokens = new FakeTokens(ACCOUNT.subject());
    final VirtualTime time = new VirtualTime();
    /** What was asked of the witness and of the service, and how many decisions the store held then. */
    final List<String> order = new ArrayList<>();
    private final HttpStack stack = TestHttp.to(service);
    private final AccountStore store;
    private final Exchange exchange;

    TestExchange(Path folder) throws StoreException {
        service.account(ACCOUNT);
        store = AccountStore.open(Disk.ofThisComputer(), folder.resolve("ledger.db"), ACCOUNT.pseudonym());
        exchange = new Exchange(ACCOUNT, store, new AccountApi(stack, URI.create("https://account.example"), time),
                tokens,
                time, new Witness() {
                    @Override
                    public void beforeNews() {
                        note("news at");
                    }

                    @Override
                    public void rememberNow() {
                        note("remembered at");
                    }
                });
    }

    private void note(String what) {
        try {
            order.add(what + " " + store.read().decisions().size());
        } catch (StoreException e) {
            throw new AssertionError(e);
        }
    }

    Outcome run(boolean everything) {
        return exchange.run(everything);
    }

    FakeAccount account() {
        return service.account(ACCOUNT);
    }

    AccountStore store() {
        return store;
    }

    StoredState state() throws StoreException {
        return store.read();
    }

    void append(Decision... decisions) throws StoreException {
        store.append(List.of(), state -> List.of(decisions));
    }

    @Override
    public void close() throws StoreException {
        store.close();
        stack.close();
        service.close();
    }
}
