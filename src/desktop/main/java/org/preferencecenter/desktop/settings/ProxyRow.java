package org.preferencecenter.desktop.settings;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.preferencecenter.client.CenterState;
import org.preferencecenter.client.ProxyChoice;
import org.preferencecenter.client.SyncStatus;
import org.preferencecenter.client.Trouble;
import org.preferencecenter.desktop.host.AppSettings;
import org.preferencecenter.desktop.host.Setting;
import org.preferencecenter.desktop.parts.Options;
import org.preferencecenter.desktop.parts.Options.Option;
import org.preferencecenter.desktop.parts.Shown;
import org.preferencecenter.desktop.parts.Surroundings;
import org.preferencecenter.desktop.parts.Texts;
import org.preferencecenter.desktop.style.Styles;

/** The way to the account. One by hand is taken when its address was written and is one. */
final class ProxyRow implements SettingView {
    private final Surroundings surroundings;
    private final Options<Kind> options;
    private final ProxyField field;
    private final Label hint = Texts.of("", Styles.FINE, Styles.ATTENTION);
    private final SettingRow row;
    /** The person chose one by hand and has not written its address yet. */
    private boolean writing;

    private enum Kind {
        SYSTEM, NONE, MANUAL
    }

    ProxyRow(Surroundings surroundings) {
        this.surroundings = surroundings;
        String title = surroundings.text("settings.proxy");
        options = Options.sideBySide(title, List.of(new Option<>(Kind.SYSTEM, surroundings.text("settings.system")),
                new Option<>(Kind.NONE, surroundings.text("settings.proxy.none")),
                new Option<>(Kind.MANUAL, surroundings.text("settings.proxy.manual"))), this::choose);
        field = new ProxyField(surroundings, this::take);
        Shown.when(false, hint);
        row = new SettingRow(Setting.PROXY, title, surroundings.text("settings.proxy.text"), surroundings,
                options.node(), new VBox(field.node()), hint);
    }

    @Override
    public SettingRow row() {
        return row;
    }

    @Override
    public void show(AppSettings settings, CenterState state) {
        ProxyChoice proxy = settings.proxy();
        if (!writing) {
            options.show(kind(proxy));
            field.show(proxy instanceof ProxyChoice.Manual manual ? Optional.of(manual) : Optional.empty());
        }
        Shown.text(proxy instanceof ProxyChoice.Manual && cannotBeReached(state.sync())
                ? Optional.of(surroundings.text("settings.proxy.unreachable"))
                : Optional.empty(), hint);
        row.show(switch (proxy) {
            case ProxyChoice.AsSystem() -> surroundings.text("settings.system");
            case ProxyChoice.None() -> surroundings.text("settings.proxy.none");
            case ProxyChoice.Manual manual -> ProxyAddress.write(manual);
        });
    }

    private static Kind kind(ProxyChoice proxy) {
        return switch (proxy) {
            case ProxyChoice.AsSystem() -> Kind.SYSTEM;
            case ProxyChoice.None() -> Kind.NONE;
            case ProxyChoice.Manual manual -> Kind.MANUAL;
        };
    }

    private static boolean cannotBeReached(SyncStatus status) {
        return status instanceof SyncStatus.Waiting waiting
                && (waiting.trouble() == Trouble.OFFLINE || waiting.trouble() == Trouble.TIMED_OUT);
    }

    private void choose(Kind kind) {
        writing = kind == Kind.MANUAL;
        switch (kind) {
            case SYSTEM -> leave(new ProxyChoice.AsSystem());
            case NONE -> leave(new ProxyChoice.None());
            case MANUAL -> field.ask();
        }
    }

    private void leave(ProxyChoice proxy) {
        field.show(Optional.empty());
        set(proxy);
    }

    private void take(ProxyChoice.Manual proxy) {
        writing = false;
        set(proxy);
    }

    private void set(ProxyChoice proxy) {
        row.change(settings -> settings.withProxy(proxy));
    }
}
