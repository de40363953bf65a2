package org.preferencecenter.service.logs;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import java.util.stream.Stream;
import org.preferencecenter.core.wire.WireJson;

/** A JSON object (RFC 8259) in a line. */
final class JsonLines extends Formatter {
    @Override
    public String format(LogRecord record) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("time", record.getInstant().toString());
        fields.put("level", Words.level(record));
        fields.put("logger", Objects.toString(record.getLoggerName()));
        fields.put("message", Words.message(this, record));
        RequestId.current().ifPresent(id -> fields.put("requestId", id.text()));
        if (record.getParameters() != null) {
            Stream.of(record.getParameters()).forEach(each -> describe(each, fields));
        }
        if (record.getThrown() != null) {
            fields.put("failure", Failures.text(record.getThrown()));
        }
        return WireJson.write(fields) + "\n";
    }

    private static void describe(Object parameter, Map<String, Object> fields) {
        if (parameter instanceof Exchange exchange) {
            fields.put("method", exchange.method());
            fields.put("route", exchange.route());
            fields.put("status", exchange.status());
            fields.put("durationMillis", exchange.duration().toMillis());
        }
    }
}
