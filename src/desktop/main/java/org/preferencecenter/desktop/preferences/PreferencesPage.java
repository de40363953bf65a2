package org.preferencecenter.desktop.preferences;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.preferencecenter.client.CenterState;
import org.preferencecenter.client.PreferenceState;
import org.preferencecenter.core.catalog.Catalog;
import org.preferencecenter.core.catalog.Information;
import org.preferencecenter.core.catalog.Notice;
import org.preferencecenter.core.catalog.Preference;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.catalog.Wording;
import org.preferencecenter.desktop.information.PolicyLinks;
import org.preferencecenter.desktop.parts.Card;
import org.preferencecenter.desktop.parts.NoticeRow;
import org.preferencecenter.desktop.parts.Page;
import org.preferencecenter.desktop.parts.Surroundings;
import org.preferencecenter.desktop.parts.Texts;
import org.preferencecenter.desktop.style.Styles;

/** The preferences: one row each, in the sections of the catalog. Rows stay as they are until the words change. */
public final class PreferencesPage implements Page {
    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);

    private final Surroundings surroundings;
    private final NewsBanner news;
    private final VBox sections = new VBox();
    private final Label serviceMessages = Texts.of("", Styles.QUIET, Styles.FINE);
    private final VBox links = new VBox();
    private final VBox page;
    private final Map<PreferenceId, PreferenceRow> rows = new LinkedHashMap<>();

    private List<Notice> notices = List.of();
    private @Nullable PreferenceRow toggledLast;

    public PreferencesPage(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.news = new NewsBanner(surroundings, this::focusFirst);
        VBox head = new VBox(Texts.of(surroundings.text("preferences.title"), Styles.PAGE_TITLE),
                Texts.of(surroundings.text("preferences.intro"), Styles.QUIET));
        head.getStyleClass().add(Styles.STACK);
        sections.getStyleClass().add(Styles.SECTIONS);
        VBox foot = new VBox(serviceMessages, links);
        foot.getStyleClass().add(Styles.STACK);
        page = new VBox(head, news, sections, foot);
        page.getStyleClass().add(Styles.PAGE);
        page.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (UNDO.match(event) && toggledLast != null) {
                event.consume();
                toggledLast.undo();
            }
        });
    }

    @Override
    public Region node() {
        return page;
    }

    @Override
    public void show(CenterState state) {
        news.show(state);
        rebuildIfTheWordsChanged(state.catalog());
        for (PreferenceState preference : state.preferences()) {
            PreferenceRow row = rows.get(preference.preference().id());
            if (row != null) {
                row.show(preference, state.sync());
            }
        }
    }

    private void rebuildIfTheWordsChanged(Catalog catalog) {
        List<Notice> next = catalog.preferences().stream()
                .map(preference -> catalog.notice(preference.id(), surroundings.language())).toList();
        if (next.equals(notices)) {
            return;
        }
        notices = next;
        toggledLast = null;
        rows.clear();
        Wording wording = catalog.wording(surroundings.language());
        next.forEach(notice -> rows.put(notice.preference(), row(notice, wording.information())));
        sections.getChildren().setAll(catalog.sections().stream().map(id -> section(id, catalog, wording)).toList());
        serviceMessages.setText(wording.information().serviceMessages());
        links.getChildren().setAll(PolicyLinks.of(catalog, surroundings));
    }

    private VBox section(String id, Catalog catalog, Wording wording) {
        List<NoticeRow> inSection = catalog.preferencesOf(id).stream().map(Preference::id)
                .map(rows::get).filter(Objects::nonNull).map(PreferenceRow::node).toList();
        return Card.of(wording.sections().getOrDefault(id, id), inSection);
    }

    private PreferenceRow row(Notice notice, Information information) {
        return new PreferenceRow(notice, information, surroundings,
                () -> toggledLast = rows.get(notice.preference()));
    }

    @Override
    public void focusFirst() {
        rows.values().stream().findFirst().ifPresent(row -> row.firstControl().requestFocus());
    }
}
