package org.preferencecenter.client;

import java.util.Locale;
import org.preferencecenter.core.ask.Reask;

/**
 * What may change of {@link Settings} while the program runs.
 *
 * @param device a label of this computer, for decisions to come; {@link DeviceLabel#of} makes one of what a person typed
 * @param locale the language of what the browser shows when the person is done there
 * @param reask  how long a question that was put off rests here, beyond what the catalog says
 * @param proxy  the way to the account service and to the provider
 */
public record Adjustments(String device, Locale locale, Reask reask, ProxyChoice proxy) {

    /** @throws IllegalArgumentException if no decision could carry the label */
    public Adjustments {
        if (!DeviceLabel.of(device).map(device::equals).orElse(false)) {
            throw new IllegalArgumentException("A label has 1 to 100 characters that can be seen");
        }
    }
}
