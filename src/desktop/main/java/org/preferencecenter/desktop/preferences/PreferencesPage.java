package org.preferencecenter.desktop.preferences;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
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
    private static final String MESSAGES = "dpv:DirectMarketing";

    private final Surroundings surroundings;
    private final NewsBanner news;
    private final VBox sections = new VBox();
    private final VBox foot = new VBox();
    private final VBox page;
    private final Map<PreferenceId, PreferenceRow> rows = new LinkedHashMap<>();

    private @Nullable Catalog shown;
    private @Nullable PolicyLinks links;
    private @Nullable PreferenceRow toggledLast;

    public PreferencesPage(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.news = new NewsBanner(surroundings, this::focusFirst);
        VBox head = new VBox(Texts.of(surroundings.text("preferences.title"), Styles.PAGE_TITLE),
                Texts.of(surroundings.text("preferences.intro"), Styles.QUIET));
        head.getStyleClass().add(Styles.STACK);
        sections.getStyleClass().add(Styles.SECTIONS);
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
        if (!state.catalog().equals(shown)) {
            rebuild(state.catalog());
        }
        if (links != null) {
            links.show(state.sync());
        }
        for (PreferenceState preference : state.preferences()) {
            PreferenceRow row = rows.get(preference.preference().id());
            if (row != null) {
                row.show(preference, state.sync());
            }
        }
    }

    private void rebuild(Catalog catalog) {
        shown = catalog;
        toggledLast = null;
        rows.clear();
        Wording wording = catalog.wording(surroundings.language());
        catalog.preferences().stream().map(each -> catalog.notice(each.id(), surroundings.language()))
                .forEach(notice -> rows.put(notice.preference(), row(notice, wording.information())));
        links = new PolicyLinks(catalog, surroundings);
        foot.getChildren().setAll(links.node());
        sections.getChildren().setAll(catalog.sections().stream().map(id -> section(id, catalog, wording)).toList());
        placeServiceMessages(catalog, wording.information().serviceMessages());
    }

    private VBox section(String id, Catalog catalog, Wording wording) {
        List<NoticeRow> inSection = catalog.preferencesOf(id).stream().map(Preference::id)
                .map(rows::get).filter(Objects::nonNull).map(PreferenceRow::node).toList();
        return Card.of(wording.sections().getOrDefault(id, id), inSection);
    }

    /** Under what asks about messages: there a person looks for a switch of those that come anyway. */
    private void placeServiceMessages(Catalog catalog, String text) {
        Label label = Texts.of(text, Styles.QUIET, Styles.FINE);
        catalog.preferences().stream().filter(each -> each.purposes().contains(MESSAGES))
                .map(each -> catalog.sections().indexOf(each.section())).max(Comparator.naturalOrder())
                .map(index -> (Pane) sections.getChildren().get(index))
                .ifPresentOrElse(group -> group.getChildren().add(label), () -> foot.getChildren().addFirst(label));
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
