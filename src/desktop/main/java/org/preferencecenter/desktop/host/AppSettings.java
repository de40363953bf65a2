package org.preferencecenter.desktop.host;

import java.util.Locale;
import java.util.Optional;
import org.preferencecenter.client.ProxyChoice;
import org.preferencecenter.core.ask.Reask;

/**
 * How a person has the program.
 *
 * @param language the language of the window; the one of the system if there is none
 * @param textSize in percent
 * @param device   what they call this computer in decisions to come; its own name if they call it nothing
 */
public record AppSettings(Optional<Locale> language, Theme theme, int textSize, Optional<String> device, Reask reask,
        ProxyChoice proxy) {
    /** How everybody has it who set nothing. */
    public static final AppSettings USUAL = new AppSettings(Optional.empty(), Theme.SYSTEM, 100, Optional.empty(),
            new Reask.AsUsual(), new ProxyChoice.AsSystem());

    public AppSettings withLanguage(Optional<Locale> other) {
        return new AppSettings(other, theme, textSize, device, reask, proxy);
    }

    public AppSettings withTheme(Theme other) {
        return new AppSettings(language, other, textSize, device, reask, proxy);
    }

    public AppSettings withTextSize(int percent) {
        return new AppSettings(language, theme, percent, device, reask, proxy);
    }

    public AppSettings withDevice(Optional<String> other) {
        return new AppSettings(language, theme, textSize, other, reask, proxy);
    }

    public AppSettings withReask(Reask other) {
        return new AppSettings(language, theme, textSize, device, other, proxy);
    }

    public AppSettings withProxy(ProxyChoice other) {
        return new AppSettings(language, theme, textSize, device, reask, other);
    }
}
