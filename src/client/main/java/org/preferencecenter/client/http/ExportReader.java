package org.preferencecenter.client.http;

import java.util.Optional;
import org.preferencecenter.client.ExportCopy;
import org.preferencecenter.core.wire.ExportResponse;
import org.preferencecenter.core.wire.WireException;
import org.preferencecenter.core.wire.WireJson;

/** Tells whether a text is a whole export, and what it says as far as this version understands it. */
final class ExportReader {
    private ExportReader() {}

    /** @throws WireException if it is not one whole JSON object */
    static ExportCopy read(String text) throws WireException {
        try {
            return new ExportCopy(text, Optional.of(WireJson.read(text, ExportResponse.class)));
        } catch (WireException e) {
            // Of a later version; it belongs to the person all the same.
            if (!WireJson.readTree(text).isObject()) {
                throw e;
            }
            return new ExportCopy(text, Optional.empty());
        }
    }
}
