import org.jspecify.annotations.NullMarked;

/**
 * The consent dialog and the preferences window, for a host to build in and as an application of its own. A host starts at
 * {@link org.preferencecenter.desktop.embed.PreferencesView} and {@link org.preferencecenter.desktop.embed.ConsentOverlay}.
 */
@NullMarked module org.preferencecenter.desktop {
    requires transitive org.preferencecenter.client;
    requires transitive javafx.graphics;
    requires javafx.controls;
    requires atlantafx.base;
    requires org.controlsfx.controls;
    requires com.ibm.icu;

    exports org.preferencecenter.desktop.embed;
    exports org.preferencecenter.desktop.host;

    // The toolkit makes the application, the launcher runs its main class.
    exports org.preferencecenter.desktop.app;
}
