package org.preferencecenter.client;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.preferencecenter.core.text.PlainText;

/** Names this computer in words its owner knows. */
public final class DeviceLabel {
    /** As many characters as a decision carries. */
    public static final int LONGEST = 100;

    private DeviceLabel() {}

    /** The label that a person typed, without the blanks around it; nothing if it is empty, too long or cannot be seen whole. */
    public static Optional<String> of(String typed) {
        String label = typed.strip();
        boolean usable = !label.isEmpty() && label.codePointCount(0, label.length()) <= LONGEST
                && label.codePoints().noneMatch(PlainText::isHidden);
        return usable ? Optional.of(label) : Optional.empty();
    }

    static String ofThisComputer() {
        try {
            String name = InetAddress.getLocalHost().getHostName();
            return of(name.length() > LONGEST ? name.substring(0, LONGEST) : name).orElseGet(DeviceLabel::ofItsSystem);
        } catch (UnknownHostException e) {
            return ofItsSystem();
        }
    }

    private static String ofItsSystem() {
        return System.getProperty("os.name", "Computer");
    }
}
