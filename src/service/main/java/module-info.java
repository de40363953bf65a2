import org.jspecify.annotations.NullMarked;

/**
 * The reference account service: holds the decisions of accounts, gives receipts for them and tells every device.
 *
 * <p>It is a library and a program. {@code AccountService.start} runs it in the caller's process, {@code ServiceMain} alone.
 */
@NullMarked module org.preferencecenter.service {
    requires transitive org.preferencecenter.core;
    requires transitive io.helidon.webserver;
    requires com.fasterxml.uuid;
    requires com.nimbusds.jose.jwt;
    requires com.zaxxer.hikari;
    requires flyway.core;
    requires io.helidon.webserver.sse;
    requires io.prometheus.metrics.config;
    requires io.prometheus.metrics.core;
    requires io.prometheus.metrics.instrumentation.jvm;
    requires io.prometheus.metrics.model;
    requires io.prometheus.writer.text;
    requires jakarta.mail;
    requires transitive java.logging;
    requires java.sql;
    requires org.conscrypt;
    requires org.postgresql.jdbc;
    requires org.xerial.sqlitejdbc;
    requires static io.jstach.jstache;

    exports org.preferencecenter.service;
    exports org.preferencecenter.service.settings;
    exports org.preferencecenter.service.sources;
}
