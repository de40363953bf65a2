package org.preferencecenter.client;

import java.util.Optional;
import org.preferencecenter.core.wire.ExportResponse;

/**
 * Everything that the account service holds about a person.
 *
 * @param text    the whole JSON document, to the letter as it came
 * @param content what it says; empty if it is in a form that this version does not know
 */
public record ExportCopy(String text, Optional<ExportResponse> content) {
    /** Without the document: it must not end up in a log. */
    @Override
    public String toString() {
        return "ExportCopy";
    }
}
