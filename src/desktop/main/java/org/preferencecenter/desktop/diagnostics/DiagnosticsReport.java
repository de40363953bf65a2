package org.preferencecenter.desktop.diagnostics;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.preferencecenter.client.CenterState;
import org.preferencecenter.client.Diagnostics;
import org.preferencecenter.client.PastTrouble;
import org.preferencecenter.client.ProxyChoice;
import org.preferencecenter.client.Session;
import org.preferencecenter.core.ask.Reask;
import org.preferencecenter.core.text.PlainText;
import org.preferencecenter.desktop.host.AppSettings;
import org.preferencecenter.desktop.text.Periods;
import org.preferencecenter.desktop.text.SignInWords;
import org.preferencecenter.desktop.text.Speech;
import org.preferencecenter.desktop.text.SyncWords;

/**
 * The text that a person may hand to whoever helps them. Each line says what it is. What was decided stands nowhere in it, and
 * neither does a name, an address of a person or a proxy, a token, or what a person typed.
 */
final class DiagnosticsReport {
    private static final int LONGEST = 200;

    private final Speech speech;
    private final StringBuilder text = new StringBuilder();

    private DiagnosticsReport(Speech speech) {
        this.speech = speech;
    }

    static String of(Diagnostics diagnostics, CenterState state, AppSettings settings, Speech speech) {
        DiagnosticsReport report = new DiagnosticsReport(speech);
        report.program(diagnostics);
        report.settings(settings);
        report.account(state);
        report.choices(diagnostics, state);
        report.connection(state);
        report.troubles(diagnostics.troubles());
        return report.text.toString();
    }

    private void program(Diagnostics diagnostics) {
        heading("diagnostics.program");
        line("diagnostics.time", diagnostics.at().toString());
        line("diagnostics.version", diagnostics.application());
        line("diagnostics.java", diagnostics.java());
        line("diagnostics.system", diagnostics.system());
    }

    private void settings(AppSettings settings) {
        heading("diagnostics.settings");
        line("settings.language", speech.words().language());
        line("settings.theme", settings.theme().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        line("settings.textSize", settings.textSize() + " %");
        line("diagnostics.device", speech.text(settings.device().isPresent()
                ? "diagnostics.device.named"
                : "diagnostics.device.unnamed"));
        line("settings.reask", switch (settings.reask()) {
            case Reask.AsUsual() -> speech.text("diagnostics.reask.usual");
            case Reask.After(var period) -> Periods.of(period, speech);
            case Reask.Never() -> speech.text("settings.reask.never");
        });
        line("settings.proxy", speech.text(switch (settings.proxy()) {
            case ProxyChoice.AsSystem() -> "settings.system";
            case ProxyChoice.None() -> "settings.proxy.none";
            case ProxyChoice.Manual(_, _) -> "diagnostics.proxy.manual";
        }));
    }

    private void account(CenterState state) {
        heading("diagnostics.account");
        switch (state.session()) {
            case Session.SignedOut() -> line("diagnostics.signedIn", speech.text("diagnostics.no"));
            case Session.SignedIn who -> {
                line("diagnostics.signedIn", speech.text(who.remembered()
                        ? "diagnostics.signedIn.lasting"
                        : "diagnostics.signedIn.session"));
                line("diagnostics.pseudonym", who.account().pseudonym());
                line("diagnostics.issuer", address(who.account().issuer()));
            }
        }
    }

    private void choices(Diagnostics diagnostics, CenterState state) {
        heading("diagnostics.choices");
        line("diagnostics.catalog", speech.text("diagnostics.catalog.version", state.catalog().version(),
                state.catalog().preferences().size()));
        line("diagnostics.questions", state.questions().size());
        line("diagnostics.locked", state.preferences().stream().filter(each -> each.lock().isPresent()).count());
        diagnostics.holdings().ifPresentOrElse(holdings -> {
            line("diagnostics.decisions", holdings.decisions());
            line("diagnostics.receipts", holdings.receipts());
            line("diagnostics.unsent", holdings.unsent());
            line("diagnostics.rejected", holdings.rejected());
            line("diagnostics.putOff", holdings.putOff());
            line("diagnostics.cursor", holdings.cursor());
            line("diagnostics.devices", state.devices().size());
        }, () -> line("diagnostics.decisions", speech.text("diagnostics.unknown")));
        line("diagnostics.schema", diagnostics.schema());
    }

    private void connection(CenterState state) {
        heading("diagnostics.connection");
        line("diagnostics.status", SyncWords.sentence(state, speech).text());
        SyncWords.heardAt(state.sync()).ifPresent(moment -> line("diagnostics.heard", moment.toString()));
        line("diagnostics.inDoubt", speech.text(state.inDoubt() ? "diagnostics.yes" : "diagnostics.no"));
    }

    private void troubles(List<PastTrouble> troubles) {
        heading("diagnostics.troubles");
        if (troubles.isEmpty()) {
            text.append(speech.text("diagnostics.none")).append('\n');
        }
        for (PastTrouble trouble : troubles) {
            entry(trouble.at().toString(), switch (trouble) {
                case PastTrouble.OfAccount(_, var why) -> SyncWords.of(why, speech) + " " + code(why);
                case PastTrouble.OfFiles(_, var why) -> SyncWords.of(why, speech) + " " + code(why);
                case PastTrouble.OfSignIn(_, var why) -> SignInWords.of(why, speech) + " " + code(why);
            });
        }
    }

    /** What those who help look for, in whatever language the sentence is. */
    private static String code(Enum<?> trouble) {
        return "(" + trouble.name() + ")";
    }

    /** An address without what may be secret in it. */
    private String address(String written) {
        try {
            URI address = URI.create(written);
            return Optional.ofNullable(address.getHost())
                    .map(host -> address.getScheme() + "://" + host
                            + (address.getPort() < 0 ? "" : ":" + address.getPort()) + address.getPath())
                    .orElseGet(() -> speech.text("diagnostics.unknown"));
        } catch (IllegalArgumentException e) {
            return speech.text("diagnostics.unknown");
        }
    }

    private void heading(String key) {
        text.append(text.isEmpty() ? "" : "\n").append(speech.text(key)).append('\n');
    }

    private void line(String key, long count) {
        line(key, Long.toString(count));
    }

    private void line(String key, String value) {
        entry(speech.text(key), value);
    }

    private void entry(String label, String value) {
        text.append(speech.text("diagnostics.line", label, PlainText.of(value, LONGEST))).append('\n');
    }
}
