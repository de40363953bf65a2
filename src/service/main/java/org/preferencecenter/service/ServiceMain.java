package org.preferencecenter.service;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.preferencecenter.service.logs.Logs;
import org.preferencecenter.service.settings.Configuration;
import org.preferencecenter.service.settings.ConfigurationReader;
import org.preferencecenter.service.settings.LogSettings;
import org.preferencecenter.service.settings.Setting;
import org.preferencecenter.service.settings.StartupException;
import org.preferencecenter.service.sources.SystemSources;

/**
 * Runs the service alone: {@code ServiceMain [--config=service.properties] [--NAME=VALUE …]}, with settings by name. Exit code 2
 * tells that a setting is wrong.
 */
public final class ServiceMain {
    private static final String CONFIG = "config";
    private static final Pattern ARGUMENT = Pattern.compile("--([a-z-]+)=(.*)");
    private static final int WRONG_SETTING = 2;
    private static final String LOG_MANAGER = "java.util.logging.manager";

    private ServiceMain() {}

    public static void main(String[] arguments) {
        try {
            Map<String, String> named = named(arguments);
            Optional<Path> file = Optional.ofNullable(named.remove(CONFIG)).map(Path::of);
            Configuration configuration = ConfigurationReader.read(file, System.getenv(), named);
            System.Logger log = log(configuration.operations().log());
            AccountService service = AccountService.start(configuration, SystemSources.create(), List.of());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(service, log), "stop"));
            service.managementAddress().ifPresent(address -> log.log(Level.INFO, "Operators ask at {0}", address));
            log.log(Level.INFO, "Listening at {0}", service.address());
        } catch (StartupException e) {
            System.err.println(e.getMessage());
            System.exit(WRONG_SETTING);
        }
    }

    /** Before anything else logs, since the log manager is chosen once. */
    private static System.Logger log(LogSettings settings) {
        if (System.getProperty(LOG_MANAGER) == null) {
            System.setProperty(LOG_MANAGER, LastingLogManager.class.getName());
        }
        Logs.install(settings, System.out);
        return System.getLogger(ServiceMain.class.getName());
    }

    private static void stop(AccountService service, System.Logger log) {
        log.log(Level.INFO, "Stopping");
        service.close();
        log.log(Level.INFO, "Stopped");
    }

    private static Map<String, String> named(String... arguments) throws StartupException {
        Map<String, String> named = new HashMap<>();
        for (String argument : arguments) {
            Matcher matcher = ARGUMENT.matcher(argument);
            if (!matcher.matches()) {
                throw new StartupException("Arguments are --config=FILE and settings such as --port=8080.");
            }
            String name = matcher.group(1);
            if (Setting.isSecret(name)) {
                throw new StartupException("A password among the arguments is read by everybody on this machine; set "
                        + name + " in the file or in the environment.");
            }
            named.put(name, matcher.group(2));
        }
        return named;
    }
}
