package org.preferencecenter.client;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Names this computer in words its owner knows. */
final class DeviceLabel {
    private static final int LONGEST = 100;

    private DeviceLabel() {}

    static String ofThisComputer() {
        try {
            String name = InetAddress.getLocalHost().getHostName();
            return name.length() > LONGEST ? name.substring(0, LONGEST) : name;
        } catch (UnknownHostException e) {
            return System.getProperty("os.name", "Computer");
        }
    }
}
