package org.preferencecenter.desktop.settings;

import org.preferencecenter.client.CenterState;
import org.preferencecenter.desktop.host.AppSettings;
import org.preferencecenter.desktop.parts.Row;

/** A setting on the screen. */
interface SettingView {
    Row row();

    void show(AppSettings settings, CenterState state);
}
