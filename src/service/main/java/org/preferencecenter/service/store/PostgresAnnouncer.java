package org.preferencecenter.service.store;

import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.preferencecenter.service.events.Announcer;
import org.preferencecenter.service.events.News;

/**
 * Announces to readers here at once, and to those of the other instances on the same database by NOTIFY.
 *
 * <p>A notification is sent after the transaction it tells of, on a connection of its own, many in one: inside the transaction it
 * would make PostgreSQL commit one transaction after the other. So one can be lost, with the instance that should have sent it
 * or with the connection that should have brought it. A connection that comes back is taken for a loss; for the rest, desktops
 * sync every quarter of an hour.
 */
public final class PostgresAnnouncer implements Announcer, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(PostgresAnnouncer.class.getName());
    private static final String CHANNEL = "preference_center";
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);
    /**
     * Each notification is a commit of its own, which costs the database as much as a decision does. So news that follows at once waits that
     * long for more of it; nobody sees the difference.
     */
    private static final Duration GATHERING = Duration.ofMillis(20);
    /** A connection that is silent for so long is asked whether it is still there. */
    private static final Duration SILENCE = Duration.ofSeconds(10);

    private final PostgresDatabase database;
    private final String instance;
    private final Announcer here;
    private final Outbound outbound = new Outbound();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<Thread> threads = new CopyOnWriteArrayList<>();

    /**
     * What is announced here is told here at once, and to other instances.
     *
     * @param instance names this instance of the service
     */
    public PostgresAnnouncer(PostgresDatabase database, UUID instance, Announcer here) {
        this.database = database;
        this.instance = instance.toString();
        this.here = here;
        threads.add(Thread.ofVirtual().name("announcements-out").start(this::send));
    }

    /**
     * Begins to listen to other instances.
     *
     * @param ear    told of what they announce, on a thread of this class
     * @param missed called when something may have been missed, on a thread of this class
     */
    public void listen(Consumer<News> ear, Runnable missed) {
        threads.add(Thread.ofVirtual().name("announcements-in").start(() -> receive(ear, missed)));
    }

    @Override
    public void announce(News news) {
        here.announce(news);
        outbound.add(news);
    }

    private void send() {
        try {
            while (isOpen()) {
                List<News> news = outbound.take();
                for (String text : Notification.texts(instance, news)) {
                    send(text);
                }
                pause(GATHERING);
            }
        } catch (InterruptedException e) {
            // Closed: this thread is ours and ends here.
        }
    }

    private void send(String text) throws InterruptedException {
        Complaint complaint = new Complaint("Other instances cannot be told now");
        while (isOpen()) {
            try {
                database.query(
                        connection -> Sql.first(connection, row -> true, "SELECT pg_notify(?, ?)", CHANNEL, text));
                return;
            } catch (StoreException e) {
                complaint.about(e);
                pause(PAUSE_AFTER_FAILURE);
            }
        }
    }

    private void receive(Consumer<News> ear, Runnable missed) {
        Complaint complaint = new Complaint("Other instances cannot be heard now");
        try {
            while (isOpen()) {
                try {
                    database.apart(connection -> {
                        Sql.change(connection, "LISTEN " + CHANNEL);
                        complaint.end();
                        missed.run();
                        return receive(connection, ear);
                    });
                } catch (SQLException | RuntimeException e) {
                    // Whatever it was, such as a text that nobody of this house sent, the next connection begins afresh.
                    complaint.about(e);
                    pause(PAUSE_AFTER_FAILURE);
                }
            }
        } catch (InterruptedException e) {
            // Closed: this thread is ours and ends here.
        }
    }

    /** Tells the log of a trouble that lasts, once. Used by one thread. */
    private final class Complaint {
        private final String sentence;
        private boolean told;

        Complaint(String sentence) {
            this.sentence = sentence;
        }

        void about(Exception cause) {
            if (isOpen() && !told) {
                LOG.log(Level.WARNING, sentence, cause);
            }
            told = true;
        }

        void end() {
            told = false;
        }
    }

    /** Until this is closed, or the connection breaks. */
    private boolean receive(Connection connection, Consumer<News> ear) throws SQLException {
        PGConnection notifications = connection.unwrap(PGConnection.class);
        while (isOpen()) {
            PGNotification[] some = notifications.getNotifications((int) SILENCE.toMillis());
            if (some == null || some.length == 0) {
                Sql.first(connection, row -> true, "SELECT 1");
                continue;
            }
            for (PGNotification each : some) {
                Notification.read(each.getParameter(), instance).forEach(ear);
            }
        }
        return true;
    }

    private boolean isOpen() {
        return closed.getCount() > 0;
    }

    private void pause(Duration time) throws InterruptedException {
        closed.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Stops. What was announced already may still go out. */
    @Override
    public void close() {
        closed.countDown();
        threads.forEach(Thread::interrupt);
    }
}
