package org.preferencecenter.service.metrics;

import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.core.metrics.Info;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.request.RequestEvent;
import org.preferencecenter.core.request.RequestKind;
import org.preferencecenter.core.wire.Problem;
import org.preferencecenter.service.ledger.Tally;
import org.preferencecenter.service.logs.Exchange;
import org.preferencecenter.service.store.Load;
import org.preferencecenter.service.token.Verification;

/**
 * The figures of a service, in the text format of Prometheus. Labels are words of this program and never come from a request, so
 * they say nothing about anybody, and there are only so many. Any thread.
 */
public final class Metrics implements Tally {
    /** The media type of {@link #text}. */
    public static final String MEDIA_TYPE = PrometheusTextFormatWriter.CONTENT_TYPE;

    private static final String PREFIX = "preference_center_";
    /** In seconds. From an answer out of memory to a database that is about to fail. */
    private static final double[] DURATIONS = {0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10};

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final Histogram requests = Histogram.builder().name(PREFIX + "request_duration_seconds")
            .help("Answered requests, and how long they took. An event stream takes as long as it lasts.")
            .labelNames("method", "route", "status").classicOnly().classicUpperBounds(DURATIONS).register(registry);
    private final Counter appended = Counter.builder().name(PREFIX + "decisions_appended_total")
            .help("Decisions that a ledger took which did not hold them.").labelNames("answer", "surface")
            .register(registry);
    private final Counter rejected = Counter.builder().name(PREFIX + "decisions_rejected_total")
            .help("Decisions that were not taken.").labelNames("problem").register(registry);
    private final Counter people = Counter.builder().name(PREFIX + "person_requests_total")
            .help("What happened to requests for an export or an erasure.").labelNames("kind", "event")
            .register(registry);
    private final Counter verifications = Counter.builder().name(PREFIX + "token_verifications_total")
            .help("Access tokens that were checked.").labelNames("outcome").register(registry);

    /** What a ledger and what a request do is told to this; the rest is asked for when somebody reads. */
    public Metrics() {
        JvmMetrics.builder().register(registry);
        Info.builder().name(PREFIX + "build_info").help("Which service this is.").labelNames("version")
                .register(registry).setLabelValues(version());
    }

    /** Shows how many event streams are open. */
    public void watchStreams(IntSupplier open) {
        GaugeWithCallback.builder().name(PREFIX + "event_streams").help("Event streams that are open.")
                .callback(told -> told.call(open.getAsInt())).register(registry);
    }

    /** Shows how busy the database is. */
    public void watchDatabase(Supplier<Load> load) {
        GaugeWithCallback.builder().name(PREFIX + "database_connections_active")
                .help("Connections that are being worked with.").callback(told -> told.call(load.get().active()))
                .register(registry);
        GaugeWithCallback.builder().name(PREFIX + "database_connections_waited_for")
                .help("Threads that wait for a connection.").callback(told -> told.call(load.get().waiting()))
                .register(registry);
    }

    /** Counts a request. */
    public void answered(Exchange exchange) {
        requests.labelValues(exchange.method(), exchange.route(), Integer.toString(exchange.status()))
                .observe(exchange.duration().toNanos() / 1e9);
    }

    /** Counts the check of an access token. */
    public void verified(Verification verification) {
        verifications.labelValues(switch (verification) {
            case Verification.Granted granted -> "granted";
            case Verification.Refused refused -> "refused";
            case Verification.Undecided undecided -> "undecided";
        }).inc();
    }

    @Override
    public void appended(Decision decision) {
        appended.labelValues(word(decision.answer()), word(decision.origin().surface())).inc();
    }

    @Override
    public void rejected(Problem problem) {
        rejected.labelValues(problem.type().substring(problem.type().lastIndexOf(':') + 1)).inc();
    }

    /** Counts what happened to a request of a person. */
    public void happened(RequestKind kind, RequestEvent event) {
        people.labelValues(word(kind), word(event)).inc();
    }

    /** All figures, as of now. */
    public String text() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            PrometheusTextFormatWriter.create().write(out, registry.scrape(), EscapingScheme.UNDERSCORE_ESCAPING);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory takes all that is written", e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String version() {
        return Optional.ofNullable(Metrics.class.getPackage().getImplementationVersion()).orElse("unknown");
    }
}
