package org.preferencecenter.desktop.text;

import org.preferencecenter.core.ledger.Origin;

/** Says where a decision was made. */
public final class Places {
    private Places() {}

    public static String of(Origin origin, Speech speech) {
        boolean here = origin.device().equals(speech.device());
        return switch (origin.surface()) {
            case PREFERENCES_WINDOW -> here
                    ? speech.text("place.here.window")
                    : speech.text("place.there.window", origin.device());
            case CONSENT_DIALOG -> here
                    ? speech.text("place.here.dialog")
                    : speech.text("place.there.dialog", origin.device());
            case WEB_PAGE -> speech.text("place.web");
            case EMAIL_UNSUBSCRIBE -> speech.text("place.email");
            case EMAIL_CONFIRMATION -> speech.text("place.confirmation");
            case SUPPORT -> speech.text("place.support");
            case UNKNOWN -> speech.text("place.unknown");
        };
    }
}
