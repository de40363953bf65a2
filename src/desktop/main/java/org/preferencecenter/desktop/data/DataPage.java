package org.preferencecenter.desktop.data;

import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.preferencecenter.client.CenterState;
import org.preferencecenter.client.Session;
import org.preferencecenter.client.SyncStatus;
import org.preferencecenter.desktop.parts.Page;
import org.preferencecenter.desktop.parts.Surroundings;
import org.preferencecenter.desktop.parts.Texts;
import org.preferencecenter.desktop.style.Styles;

/** Who holds data about the person and where, and what they can ask for. It is that of one person; of another it is another. */
public final class DataPage implements Page {
    private final Surroundings surroundings;
    private final Runnable signIn;
    private final VBox content = new VBox();
    private final VBox page;
    private @Nullable DataContent shown;
    private boolean upToDate;
    private boolean visited;
    private boolean inSight;

    /** @param signIn what "sign in again" does */
    public DataPage(Surroundings surroundings, Runnable signIn) {
        this.surroundings = surroundings;
        this.signIn = signIn;
        VBox head = new VBox(Texts.of(surroundings.text("data.title"), Styles.PAGE_TITLE),
                Texts.of(surroundings.text("data.intro"), Styles.QUIET));
        head.getStyleClass().add(Styles.STACK);
        content.getStyleClass().add(Styles.SECTIONS);
        page = new VBox(head, content);
        page.getStyleClass().add(Styles.PAGE);
        page.sceneProperty().addListener((scene, before, now) -> comeOrGo());
    }

    @Override
    public Region node() {
        return page;
    }

    @Override
    public void show(CenterState state) {
        if (!(state.session() instanceof Session.SignedIn signedIn)) {
            return;
        }
        boolean recovered = state.sync() instanceof SyncStatus.UpToDate && !upToDate;
        upToDate = state.sync() instanceof SyncStatus.UpToDate;
        DataContent current = shown;
        if (current == null || !current.isOf(signedIn.account(), state.catalog())) {
            if (current != null) {
                current.leave();
            }
            current = new DataContent(signedIn.account(), state.catalog(), surroundings, signIn);
            shown = current;
            content.getChildren().setAll(current.sections());
            if (inSight) {
                current.visit();
            }
        } else if (recovered) {
            current.recover();
        }
        current.show(state.sync());
    }

    @Override
    public void visit() {
        visited = true;
        comeOrGo();
    }

    @Override
    public void leave() {
        visited = false;
        comeOrGo();
    }

    /** The person comes to look at what is shown, or goes: to another page, or away from the window. */
    private void comeOrGo() {
        boolean before = inSight;
        inSight = visited && page.getScene() != null;
        if (shown != null && inSight && !before) {
            shown.visit();
        } else if (shown != null && before && !inSight) {
            shown.leave();
        }
    }

    @Override
    public void focusFirst() {
        if (shown != null) {
            shown.focusFirst();
        }
    }
}
