package org.preferencecenter.desktop.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.application.ColorScheme;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.shape.Polyline;
import org.junit.jupiter.api.Test;
import org.preferencecenter.client.CenterState;
import org.preferencecenter.core.catalog.Catalog;
import org.preferencecenter.desktop.fixture.Examples;
import org.preferencecenter.desktop.fixture.Vendors;
import org.preferencecenter.desktop.fixture.WindowTest;

class DrawingTest extends WindowTest {
    private void drawn(Opening opening, Catalog catalog) {
        open(opening, Examples.answered().catalog(catalog).build());
        visit(opening.locale().equals(Locale.GERMANY) ? "Ihre Daten" : "Your data");
    }

    private static Opening english(double textSize, double width) {
        return new Opening(Locale.US, ColorScheme.LIGHT, textSize, width, 900);
    }

    private Drawing drawing() {
        return all(Drawing.class).findFirst().orElseThrow();
    }

    private List<Bounds> holders() {
        return all(Holder.class).map(each -> each.localToScene(each.getLayoutBounds())).toList();
    }

    private List<Polyline> ways() {
        return all(Polyline.class).toList();
    }

    private boolean isDashed(Polyline way) {
        return !way.getStrokeDashArray().isEmpty();
    }

    @Test
    void theBoxesStandFromLeftToRightAndTheLinesLeadFromOneToTheNext() {
        drawn(english(1, 960), Vendors.withThreeRecipients());
        List<Bounds> boxes = holders();

        assertThat(boxes).hasSize(5);
        assertThat(boxes.get(0).getMaxX()).isLessThan(boxes.get(1).getMinX());
        assertThat(boxes.subList(2, 5)).allMatch(box -> box.getMinX() > boxes.get(1).getMaxX());
        assertThat(boxes.get(3).getMinY()).isGreaterThanOrEqualTo(boxes.get(2).getMaxY());
        assertThat(ways()).extracting(this::isDashed).containsExactly(false, false, true, true);
        Bounds way = ways().getFirst().localToScene(ways().getFirst().getLayoutBounds());
        assertThat(way.getMinX()).isCloseTo(boxes.get(0).getMaxX(), within(2.0));
        assertThat(way.getMaxX()).isCloseTo(boxes.get(1).getMinX(), within(2.0));
    }

    @Test
    void whereThereIsLittleRoomTheyStandFromTopToBottom() {
        drawn(english(1, 400), Vendors.withThreeRecipients());

        assertStacked();
    }

    @Test
    void atTwiceTheTextSizeTheyStandFromTopToBottom() {
        drawn(english(2, 1000), Vendors.withThreeRecipients());

        assertStacked();
    }

    private void assertStacked() {
        List<Bounds> boxes = holders();
        for (int index = 1; index < boxes.size(); index++) {
            assertThat(boxes.get(index).getMinY()).isGreaterThanOrEqualTo(boxes.get(index - 1).getMaxY());
        }
    }

    @Test
    void itFollowsTheWindow() {
        drawn(english(1, 960), Vendors.withThreeRecipients());

        interact(() -> stand().root.getScene().getWindow().setWidth(400));
        settle();

        assertStacked();
    }

    @Test
    void withoutRecipientsThereIsOneLineAndNobodyToTheRight() {
        drawn(english(1, 960), Vendors.withoutRecipients());

        assertThat(holders()).hasSize(2);
        assertThat(ways()).singleElement().matches(way -> !isDashed(way));
    }

    @Test
    void whoDoesNotSeeItHearsTheSameAndWhoWantsToReadsItWithHowLongEachIsKept() {
        drawn(english(1, 960), Vendors.withThreeRecipients());

        assertThat(drawing().getAccessibleRole()).isEqualTo(AccessibleRole.IMAGE_VIEW);
        assertThat(drawing().getAccessibleText()).contains("Hosting company", "Training academy", "Land registry");
        assertThat(texts()).doesNotContain(drawing().getAccessibleText());
        click(link("The same in words"));
        assertThat(texts()).contains(drawing().getAccessibleText(), "Kept for", "Transfer")
                .anyMatch(text -> text.contains("Uploads for research and AI training: Copies made for research"));
        click(link("Hide the words"));
        assertThat(texts()).doesNotContain(drawing().getAccessibleText());
    }

    @Test
    void nothingOfOneVendorIsShownForAnother() {
        for (Locale locale : List.of(Locale.US, Locale.GERMANY)) {
            CenterState state = Examples.answered().catalog(Vendors.withThreeRecipients()).build();
            open(new Opening(locale, ColorScheme.LIGHT, 1, 960, 900), state);
            visit(locale.equals(Locale.GERMANY) ? "Ihre Daten" : "Your data");

            assertThat(all(Node.class).filter(each -> each.getAccessibleText() != null).map(Node::getAccessibleText)
                    .collect(Collectors.joining("\n"))).contains("Skyline").doesNotContain("Pix4D");
            assertThat(texts()).contains("Skyline GmbH").noneMatch(text -> text.contains("Pix4D"));
            closeWindow();
        }
    }
}
