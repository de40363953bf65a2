package org.preferencecenter.desktop.settings;

import org.preferencecenter.client.CenterState;
import org.preferencecenter.desktop.host.AppSettings;

/** A setting on the screen. */
interface SettingView {
    SettingRow row();

    void show(AppSettings settings, CenterState state);
}
