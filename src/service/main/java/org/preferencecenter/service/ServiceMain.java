package org.preferencecenter.service;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.preferencecenter.service.sources.SystemSources;

/** Runs the service alone: {@code ServiceMain [--config=service.properties]}. Exit code 2 tells that a setting is wrong. */
public final class ServiceMain {
    private static final String CONFIG = "--config=";
    private static final int WRONG_SETTING = 2;
    private static final System.Logger LOG = System.getLogger(ServiceMain.class.getName());

    private ServiceMain() {}

    public static void main(String[] arguments) {
        try {
            Configuration configuration = ConfigurationReader.read(file(arguments), System.getenv());
            AccountService service = AccountService.start(configuration, SystemSources.create(), List.of());
            Runtime.getRuntime().addShutdownHook(new Thread(service::close, "stop"));
            LOG.log(Level.INFO, "Listening at {0}", service.address());
        } catch (StartupException e) {
            System.err.println(e.getMessage());
            System.exit(WRONG_SETTING);
        }
    }

    private static Optional<Path> file(String... arguments) throws StartupException {
        if (arguments.length == 0) {
            return Optional.empty();
        }
        if (arguments.length > 1 || !arguments[0].startsWith(CONFIG)) {
            throw new StartupException("The only argument is " + CONFIG + "service.properties.");
        }
        return Optional.of(Path.of(arguments[0].substring(CONFIG.length())));
    }
}
