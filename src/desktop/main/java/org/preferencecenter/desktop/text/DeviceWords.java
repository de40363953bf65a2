package org.preferencecenter.desktop.text;

import java.util.Optional;
import org.preferencecenter.core.ledger.DeviceUse;

/** Says what a device has to do with an account. */
public final class DeviceWords {
    private DeviceWords() {}

    /** How many choices were made there, the first and the last of them when; that there were none where there were none. */
    public static String of(Optional<DeviceUse> use, Speech speech) {
        return use.map(each -> each.decisions() == 1
                ? speech.text("devices.once", speech.moments().past(each.last()))
                : speech.text("devices.used", each.decisions(), speech.moments().past(each.first()),
                        speech.moments().past(each.last())))
                .orElseGet(() -> speech.text("devices.unused"));
    }
}
