package org.preferencecenter.core.gate;

/** The gate's answer to "may I?". There is no way to make one that permits for any reason but a grant. */
public record Verdict(Reason reason) {
    public static final Verdict GRANTED = new Verdict(Reason.GRANTED);

    public boolean permitted() {
        return reason == Reason.GRANTED;
    }
}
