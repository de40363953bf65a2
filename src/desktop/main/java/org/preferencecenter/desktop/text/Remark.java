package org.preferencecenter.desktop.text;

/** A sentence with its tone. The sentence alone says everything; the tone only colors it. */
public record Remark(String text, Tone tone) {
    /** How a remark is meant. */
    public enum Tone {
        QUIET, GOOD, BUSY, ATTENTION, TROUBLE
    }
}
