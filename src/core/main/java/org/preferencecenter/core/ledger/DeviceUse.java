package org.preferencecenter.core.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What one device, as its label names it, has to do with an account.
 *
 * @param label     as it stands in the decisions; two devices of the same label cannot be told apart
 * @param decisions how many were made there
 * @param first     the earliest of their times, by the clock of the device
 * @param last      the latest of them
 */
public record DeviceUse(String label, int decisions, Instant first, Instant last) {

    /** The devices that made decisions, the one that decided last before the others. A web page or an e-mail is no device. */
    public static List<DeviceUse> of(Collection<Decision> decisions) {
        return decisions.stream().filter(DeviceUse::wasMadeOnADevice)
                .collect(Collectors.groupingBy(decision -> decision.origin().device())).entrySet().stream()
                .map(each -> of(each.getKey(), each.getValue()))
                .sorted(Comparator.comparing(DeviceUse::last).reversed().thenComparing(DeviceUse::label)).toList();
    }

    private static DeviceUse of(String label, List<Decision> decisions) {
        List<Instant> times = decisions.stream().map(Decision::decidedAt).sorted().toList();
        return new DeviceUse(label, times.size(), times.getFirst(), times.getLast());
    }

    private static boolean wasMadeOnADevice(Decision decision) {
        return switch (decision.origin().surface()) {
            case CONSENT_DIALOG, PREFERENCES_WINDOW -> true;
            case WEB_PAGE, EMAIL_UNSUBSCRIBE, EMAIL_CONFIRMATION, SUPPORT, UNKNOWN -> false;
        };
    }
}
