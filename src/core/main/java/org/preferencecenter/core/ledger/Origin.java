package org.preferencecenter.core.ledger;

/**
 * Where a decision came from.
 *
 * @param application name and version of the program, at most 100 characters
 * @param device      a label of the device that the person can read, at most 100 characters
 */
public record Origin(Surface surface, String application, String device) {
    private static final int LONGEST = 100;

    /** @throws IllegalArgumentException if a text is too long or holds control characters or half characters */
    public Origin {
        requireLabel(application);
        requireLabel(device);
    }

    private static void requireLabel(String text) {
        if (text.codePoints().count() > LONGEST || text.codePoints().anyMatch(Origin::isNoCharacter)) {
            throw new IllegalArgumentException("A label has at most " + LONGEST + " characters, all printable");
        }
    }

    /** Half of a surrogate pair does not survive UTF-8, so the decision would come back as another one. */
    private static boolean isNoCharacter(int codePoint) {
        return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
    }
}
