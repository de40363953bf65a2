package org.preferencecenter.desktop.style;

import java.util.List;
import java.util.Objects;
import javafx.scene.image.Image;

/** The icon of the program, in every size a system may ask for. */
public final class Icons {
    private static final List<Integer> SIZES = List.of(16, 24, 32, 48, 64, 128, 256);

    private Icons() {}

    public static List<Image> all() {
        return SIZES.stream().map(size -> new Image(address(size))).toList();
    }

    private static String address(int size) {
        return Objects.requireNonNull(Icons.class.getResource("icon-" + size + ".png")).toExternalForm();
    }
}
