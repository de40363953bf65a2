package org.preferencecenter.desktop.text;

import org.preferencecenter.client.SignInTrouble;

/** Says why a sign-in did not come about, and what to do. */
public final class SignInWords {
    private SignInWords() {}

    public static String of(SignInTrouble trouble, Speech speech) {
        return speech.text(switch (trouble) {
            case CANCELLED -> "signin.trouble.cancelled";
            case REFUSED -> "signin.trouble.refused";
            case TIMED_OUT -> "signin.trouble.timedOut";
            case UNREACHABLE -> "signin.trouble.unreachable";
            case NOT_SECURE -> "signin.trouble.notSecure";
            case UNREADABLE_ANSWER -> "signin.trouble.unreadable";
            case WRONG_STATE -> "signin.trouble.state";
            case WRONG_ISSUER -> "signin.trouble.issuer";
            case INVALID_TOKEN -> "signin.trouble.token";
            case WRONG_CLOCK -> "signin.trouble.clock";
            case STORE_UNAVAILABLE -> "signin.trouble.store";
        });
    }
}
