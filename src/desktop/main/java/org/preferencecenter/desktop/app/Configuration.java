package org.preferencecenter.desktop.app;

import java.net.URI;
import java.nio.file.Path;

/** What the program was told about its account service. */
sealed interface Configuration {
    /** Where it stands, or should stand. */
    Path file();

    /** All there is to know. */
    record Complete(Path file, URI service, URI issuer, String client) implements Configuration {}

    /** Nothing was said, or not all of it. */
    record Missing(Path file) implements Configuration {}

    /** A value cannot be used. */
    record Unusable(Path file, String key) implements Configuration {}

    /** The file is there but cannot be read. */
    record Unreadable(Path file) implements Configuration {}
}
