package org.preferencecenter.service;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.preferencecenter.core.catalog.CatalogException;
import org.preferencecenter.service.catalog.Catalogs;
import org.preferencecenter.service.events.Announcer;
import org.preferencecenter.service.events.News;
import org.preferencecenter.service.events.Subscriptions;
import org.preferencecenter.service.files.OwnerOnly;
import org.preferencecenter.service.ledger.AccountLedgers;
import org.preferencecenter.service.settings.DatabaseSettings;
import org.preferencecenter.service.settings.StartupException;
import org.preferencecenter.service.store.Database;
import org.preferencecenter.service.store.EmbeddedDatabase;
import org.preferencecenter.service.store.PostgresAnnouncer;
import org.preferencecenter.service.store.PostgresDatabase;
import org.preferencecenter.service.store.PostgresMigrations;
import org.preferencecenter.service.store.StoreException;

/** Where a service keeps everything, and by which its instances hear of each other. */
final class Storage implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Storage.class.getName());

    private final Database database;
    private final Subscriptions subscriptions;
    private final Announcer announcer;

    private Storage(Database database, Subscriptions subscriptions, UUID instance) {
        this.database = database;
        this.subscriptions = subscriptions;
        this.announcer = switch (database) {
            case EmbeddedDatabase embedded -> subscriptions;
            case PostgresDatabase shared -> new PostgresAnnouncer(shared, instance, subscriptions);
        };
    }

    /** @throws StartupException if the database cannot be opened, or must not be used */
    static Storage open(DatabaseSettings settings, Subscriptions subscriptions, UUID instance) throws StartupException {
        return new Storage(switch (settings) {
            case DatabaseSettings.Embedded embedded -> open(embedded);
            case DatabaseSettings.Postgres shared -> open(shared);
        }, subscriptions, instance);
    }

    private static Database open(DatabaseSettings.Embedded settings) throws StartupException {
        try {
            OwnerOnly.createFile(settings.file());
            return EmbeddedDatabase.open(settings.file());
        } catch (IOException | StoreException e) {
            throw new StartupException(
                    "The database " + settings.file() + " cannot be opened: " + e.getMessage() + ".", e);
        }
    }

    private static Database open(DatabaseSettings.Postgres settings) throws StartupException {
        try {
            migrate(settings);
            return PostgresDatabase.open(settings.url(), settings.service(), settings.connections());
        } catch (StoreException e) {
            throw new StartupException("The database " + settings.url() + " cannot be used: " + reason(e) + ".", e);
        }
    }

    private static void migrate(DatabaseSettings.Postgres settings) {
        settings.owner().ifPresent(
                owner -> PostgresMigrations.run(settings.url(), owner, settings.service().user()));
    }

    /** What was tried and what came in the way; what libraries say in between is for programmers, and has many lines. */
    private static String reason(StoreException failure) {
        Stream<Throwable> causes = Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
        Throwable root = causes.reduce(failure, (outer, inner) -> inner);
        return Stream.of(failure, root).distinct().map(each -> String.valueOf(each.getMessage()))
                .map(text -> text.lines().findFirst().orElse(text).replaceFirst("\\.$", ""))
                .collect(Collectors.joining(": "));
    }

    Database database() {
        return database;
    }

    /** Tells all that is to be heard by readers. */
    Announcer announcer() {
        return announcer;
    }

    /** Begins to listen to what other instances announce. */
    void listen(Catalogs catalogs, AccountLedgers ledgers) {
        if (announcer instanceof PostgresAnnouncer shared) {
            shared.listen(news -> hear(news, catalogs), () -> {
                refresh(catalogs);
                subscriptions.catchUp(ledgers::cursor, catalogs.current().catalog().version());
            });
        }
    }

    private void hear(News news, Catalogs catalogs) {
        if (news instanceof News.CatalogPublished) {
            refresh(catalogs);
        }
        subscriptions.announce(news);
    }

    private static void refresh(Catalogs catalogs) {
        try {
            catalogs.refresh();
        } catch (CatalogException e) {
            LOG.log(Level.ERROR, "A catalog that another instance published cannot be used here", e);
        }
    }

    @Override
    public void close() {
        if (announcer instanceof PostgresAnnouncer shared) {
            shared.close();
        }
        database.close();
    }
}
