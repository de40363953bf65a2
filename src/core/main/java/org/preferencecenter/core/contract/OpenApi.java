package org.preferencecenter.core.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The HTTP contract between client and account service, as OpenAPI 3.1. */
public final class OpenApi {
    private OpenApi() {}

    /** The document, as YAML. */
    public static String document() {
        return text("openapi.yaml");
    }

    /** The schema of an export, as JSON: the one of the contract, with all that it refers to. */
    public static String exportSchema() {
        return text("export.schema.json");
    }

    /** The schema of the history that a person saves from one computer, as JSON. It refers to the schema of an export. */
    public static String historySchema() {
        return text("history.schema.json");
    }

    private static String text(String name) {
        try (InputStream in = OpenApi.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " ships beside this class");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
