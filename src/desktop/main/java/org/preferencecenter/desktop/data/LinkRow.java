package org.preferencecenter.desktop.data;

import java.net.URI;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;
import org.preferencecenter.desktop.parts.AddressLine;
import org.preferencecenter.desktop.parts.Links;
import org.preferencecenter.desktop.parts.Row;
import org.preferencecenter.desktop.parts.Shown;
import org.preferencecenter.desktop.parts.Surroundings;
import org.preferencecenter.desktop.parts.TitledRow;
import org.preferencecenter.desktop.style.Styles;

/** A row with a way out: a page or a letter. Where it cannot be opened, its address can be copied. */
final class LinkRow {
    private LinkRow() {}

    /** @param key of what stands on the link */
    static Row of(String title, String text, String key, URI address, Surroundings surroundings) {
        AddressLine unopened = new AddressLine(surroundings.text("data.unopened"), address, surroundings);
        Shown.when(false, unopened);
        Hyperlink link = Links.of(surroundings.text(key),
                () -> Shown.when(!surroundings.actions().open(address), unopened));
        link.setAccessibleText(surroundings.text("data.named", surroundings.text(key), title));
        VBox links = new VBox(link);
        links.getStyleClass().add(Styles.ROW_LINKS);
        return new TitledRow(title, links, surroundings).say(text).add(unopened);
    }
}
