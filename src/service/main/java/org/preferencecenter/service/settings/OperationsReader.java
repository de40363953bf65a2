package org.preferencecenter.service.settings;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads how a service is to be run. */
final class OperationsReader {
    /** Whoever waits longer for a program to end kills it. */
    private static final int LONGEST_STOP = 600;
    /** As good as no limit. */
    private static final int MOST = 10_000_000;
    private static final Map<String, Boolean> ANSWERS = Map.of("yes", true, "no", false);

    private final Values values;

    OperationsReader(Values values) {
        this.values = values;
    }

    /** Empty if something is wrong. */
    Optional<Operations> read() {
        Optional<Integer> port = values.number(Setting.MANAGEMENT_PORT, 0, ConfigurationReader.LAST_PORT);
        Optional<Endpoint> management = port.map(
                number -> new Endpoint(values.text(Setting.MANAGEMENT_HOST).orElseThrow(), number));
        Optional<LogSettings.Format> format = values.checked(Setting.LOG_FORMAT, "text or json",
                LogSettings.Format::parse, each -> true);
        Optional<Boolean> requests = values.checked(Setting.LOG_REQUESTS, "yes or no", Function.identity(),
                ANSWERS::containsKey).map(ANSWERS::get);
        Optional<Integer> stopWithin = values.number(Setting.STOP_WITHIN, 0, LONGEST_STOP);
        Optional<Limits> limits = limits();
        if (format.isEmpty() || requests.isEmpty() || stopWithin.isEmpty() || limits.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Operations(management, new LogSettings(format.get(), requests.get()),
                Duration.ofSeconds(stopWithin.get()), limits.get()));
    }

    private Optional<Limits> limits() {
        Optional<Integer> account = values.number(Setting.ACCOUNT_REQUESTS, 1, MOST);
        Optional<Integer> address = values.number(Setting.ADDRESS_REQUESTS, 1, MOST);
        Optional<Integer> streams = values.number(Setting.ACCOUNT_STREAMS, 1, MOST);
        Optional<List<Network>> proxies = values.text(Setting.TRUSTED_PROXIES).isEmpty()
                ? Optional.of(List.of())
                : values.checked(Setting.TRUSTED_PROXIES, "a list of addresses and networks such as 10.0.0.0/8",
                        OperationsReader::networks, each -> true);
        return account.isEmpty() || address.isEmpty() || streams.isEmpty() || proxies.isEmpty()
                ? Optional.empty()
                : Optional.of(new Limits(account.get(), address.get(), streams.get(), proxies.get()));
    }

    private static List<Network> networks(String text) {
        return Arrays.stream(text.split(",", -1)).map(String::strip).map(Network::parse).toList();
    }
}
