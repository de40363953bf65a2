package org.preferencecenter.desktop.recipes;

import java.net.URI;
import java.nio.file.Path;
import org.preferencecenter.client.Settings;

/** The product of the recipes: what it says of itself, once for all its windows. */
final class MyProduct {
    private MyProduct() {}

    /** @param folder of the product's own, for what it keeps of the person's preferences */
    static Settings settings(Path folder) {
        return Settings.of(folder, URI.create("https://account.example.com"), URI.create("https://id.example.com"),
                "my-product", "My Product 4.2");
    }
}
