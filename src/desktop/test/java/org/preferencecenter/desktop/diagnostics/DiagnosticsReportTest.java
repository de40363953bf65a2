package org.preferencecenter.desktop.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preferencecenter.client.CenterState;
import org.preferencecenter.client.Diagnostics;
import org.preferencecenter.client.PastTrouble;
import org.preferencecenter.client.ProxyChoice;
import org.preferencecenter.client.SignInTrouble;
import org.preferencecenter.client.StoreTrouble;
import org.preferencecenter.client.Trouble;
import org.preferencecenter.core.account.AccountKey;
import org.preferencecenter.core.account.Profile;
import org.preferencecenter.core.ask.Reask;
import org.preferencecenter.core.catalog.BundledCatalog;
import org.preferencecenter.core.ledger.Surface;
import org.preferencecenter.core.wire.Problem;
import org.preferencecenter.core.wire.ProblemType;
import org.preferencecenter.desktop.fixture.Examples;
import org.preferencecenter.desktop.fixture.StateBuilder;
import org.preferencecenter.desktop.host.AppSettings;
import org.preferencecenter.desktop.host.Theme;
import org.preferencecenter.desktop.text.Speech;

class DiagnosticsReportTest {
    /** Whatever a person, an organization or a service may write somewhere. */
    private static final List<String> PERSONAL = List.of("jo.secret@example.org", "Jo Secret", "subject-4711",
            "Secret Surveys", "Jo-laptop", "Jo-phone", "our works council", "proxy.secret.example", "3128",
            "why it was refused", "hidden-password", "tenant-key");
    private static final AccountKey WHO = new AccountKey(
            "https://hidden-password@id.example.org:8443/realm?key=tenant-key",
            "subject-4711");

    @Test
    void nothingPersonalStandsInItWhateverIsKnown() {
        CenterState state = Examples.answered()
                .person(WHO, new Profile("subject-4711", Optional.of("jo.secret@example.org"),
                        Optional.of("Jo Secret"), Optional.of("Secret Surveys")))
                .answer("training", false, Surface.PREFERENCES_WINDOW, "Jo-phone", Duration.ofHours(2))
                .lock("scientific-research", "Because of our works council")
                .rejected("training", Problem.of(ProblemType.UNKNOWN_NOTICE, "why it was refused")).build();
        AppSettings settings = AppSettings.USUAL.withDevice(Optional.of("Jo-laptop"))
                .withProxy(new ProxyChoice.Manual("proxy.secret.example", 3128));

        for (Locale locale : List.of(Locale.US, Locale.GERMANY)) {
            String report = DiagnosticsReport.of(Examples.diagnostics(), state, settings, speech(locale));

            assertThat(report).doesNotContain(PERSONAL);
            assertThat(report).contains(WHO.pseudonym(), "https://id.example.org:8443/realm");
            decisions(state, locale).forEach(each -> assertThat(report).doesNotContainIgnoringCase(each));
        }
    }

    /** What was decided about what, in the words of the window and of the files. */
    private static List<String> decisions(CenterState state, Locale locale) {
        List<String> titles = BundledCatalog.read().wording(locale.getLanguage()).preferences().values().stream()
                .map(words -> words.title()).toList();
        List<String> ids = state.preferences().stream().map(each -> each.preference().id().value()).toList();
        return Stream.of(titles, ids, List.of("granted", "denied", "refused", "withdrawn"))
                .flatMap(List::stream).toList();
    }

    @Test
    void everyLineSaysWhatItIs() {
        String report = DiagnosticsReport.of(Examples.diagnostics(), Examples.offline(),
                AppSettings.USUAL.withTheme(Theme.HIGH_CONTRAST).withTextSize(150)
                        .withReask(new Reask.After(Period.ofYears(1))),
                speech(Locale.US));

        assertThat(report.lines()).contains("Program", "Time of this text: 2026-11-23T14:32:00Z",
                "Name and version: Preference Center 0.1.0", "Java: 25.0.3, Eclipse Adoptium",
                "Operating system: Linux 6.1.0, amd64", "Language: en", "Colors: high-contrast", "Text size: 150 %",
                "Name of this computer: the one the system gives, not shown here", "After “Not now”: 1 year",
                "Proxy: As the system", "Signed in: yes, also after a restart", "Sign-in at: https://id.example.org",
                "Catalog: version 1, with 5 questions", "Choices kept on this computer: 6",
                "Choices proved to be in the account: 5", "Choices still to be sent: 1",
                "Devices that made choices: 2", "Version of the files: 1",
                "Choices may be missing here: no", "2026-11-23T14:30:00Z: You are offline. (OFFLINE)",
                "2026-11-12T14:30:00Z: No answer came from the browser in time. "
                        + "Sign in again when you are ready. (TIMED_OUT)");
        assertThat(report).contains(
                "State: You are offline. 2 choices are saved on this computer and will be sent later. Next try by");
        assertThat(report.lines().filter(line -> !line.isBlank()))
                .allMatch(line -> line.contains(": ") || line.matches("[A-Z][a-z, ]+"));
    }

    @Test
    void itIsTrueWhereNobodyIsSignedInAndNothingWentWrong() {
        Diagnostics nothing = new Diagnostics(StateBuilder.NOW, "Example 1.0", "25", "Linux", 1, Optional.empty(),
                List.of());

        String report = DiagnosticsReport.of(nothing, Examples.signedOut(), AppSettings.USUAL, speech(Locale.US));

        assertThat(report.lines()).contains("Signed in: no", "Choices kept on this computer: not known", "None")
                .noneMatch(line -> line.startsWith("Sign-in at") || line.startsWith("Account,"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"not an address \n: at all", "urn:secret:issuer", "mailto:jo@example.org", "//"})
    void anAddressThatIsNoneIsNotShown(String issuer) {
        CenterState state = Examples.answered().person(new AccountKey(issuer, "subject-4711"),
                new Profile("subject-4711", Optional.empty(), Optional.empty(), Optional.empty())).build();

        assertThat(DiagnosticsReport.of(Examples.diagnostics(), state, AppSettings.USUAL, speech(Locale.US)).lines())
                .contains("Sign-in at: not known");
    }

    @Test
    void noValueMakesALineOfItsOwn() {
        Diagnostics hostile = new Diagnostics(StateBuilder.NOW, "Example\nSigned in: no", "a\u202eb", "c\u0000d", 1,
                Optional.empty(), List.of(new PastTrouble.OfFiles(StateBuilder.NOW, StoreTrouble.DISK_FULL)));

        String report = DiagnosticsReport.of(hostile, Examples.saved(), AppSettings.USUAL, speech(Locale.US));

        assertThat(report.lines()).contains("Name and version: Example Signed in: no", "Java: a b",
                "Operating system: c d");
        assertThat(report.lines().filter(line -> line.startsWith("Signed in"))).hasSize(1);
    }

    @Test
    void everyTroubleHasItsSentence() {
        List<PastTrouble> all = new ArrayList<>();
        for (Trouble each : Trouble.values()) {
            all.add(new PastTrouble.OfAccount(StateBuilder.NOW, each));
        }
        for (StoreTrouble each : StoreTrouble.values()) {
            all.add(new PastTrouble.OfFiles(StateBuilder.NOW, each));
        }
        for (SignInTrouble each : SignInTrouble.values()) {
            all.add(new PastTrouble.OfSignIn(StateBuilder.NOW, each));
        }

        String report = DiagnosticsReport.of(new Diagnostics(StateBuilder.NOW, "Example 1.0", "25", "Linux", 1,
                Optional.empty(), all), Examples.saved(), AppSettings.USUAL, speech(Locale.GERMANY));

        assertThat(report.lines().filter(line -> line.startsWith("2026-11-23T14:32:00Z: "))).hasSameSizeAs(all);
    }

    private static Speech speech(Locale locale) {
        return Speech.of(locale, ZoneOffset.UTC, InstantSource.fixed(StateBuilder.NOW), StateBuilder.DEVICE);
    }
}
