package org.preferencecenter.service.store;

import java.util.List;
import java.util.function.Function;
import org.preferencecenter.core.account.AccountKey;

/** What people ask for. There is no way to a request but through its account. */
public final class RequestStore {
    private final Database database;

    public RequestStore(Database database) {
        this.database = database;
    }

    /** Works on one account's requests in one transaction. The work may be run again. */
    public <T> T transaction(AccountKey account, Function<RequestRows, T> work) {
        return database.transaction(connection -> work.apply(new RequestRows(connection, account)));
    }

    /** One account's requests, in the order they were received. */
    public List<StoredRequest> all(AccountKey account) {
        return database.query(connection -> new RequestRows(connection, account).all());
    }
}
