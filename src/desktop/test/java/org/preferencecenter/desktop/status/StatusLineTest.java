package org.preferencecenter.desktop.status;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.preferencecenter.client.StoreTrouble;
import org.preferencecenter.desktop.fixture.Examples;
import org.preferencecenter.desktop.fixture.WindowTest;

class StatusLineTest extends WindowTest {
    @Test
    void saysThatEverythingIsSavedOnlyIfItIs() {
        open(Examples.saved());
        assertThat(texts()).contains("All your choices are saved to your account.",
                "Last heard from your account 2 minutes ago");

        show(Examples.rejected());
        assertThat(texts()).contains("1 choice is saved on this computer only, all others to your account.")
                .doesNotContain("All your choices are saved to your account.");
    }

    @Test
    void saysWhatWaitsAndWhenTheNextTryIs() {
        open(Examples.offline());

        assertThat(texts()).anyMatch(text -> text.startsWith("You are offline. 2 choices are saved on this computer"
                + " and will be sent later. Next try by 2:36"));
    }

    @Test
    void tryNowTriesNow() {
        open(Examples.offline());

        click(link("Try now"));

        assertThat(actions().synced).isEqualTo(1);
    }

    @Test
    void offersNoStepWhereThereIsNone() {
        open(Examples.offline());

        show(Examples.syncing());

        assertThat(texts()).contains("Saving 1 choice to your account…").doesNotContain("Try now");
    }

    @Test
    void claimsNothingOfTheAccountWhileChoicesMayHaveBeenLost() {
        open(Examples.setAside());

        assertThat(texts()).anyMatch(text -> text.startsWith(
                "You are offline. Whether your account has all your choices is not known until it answers. Next try"));
    }

    @Test
    void saysWhatIsWrongWithTheDiskAndWhatHelps() {
        open(Examples.storeUnavailable(StoreTrouble.DISK_FULL));
        assertThat(texts()).contains("The disk of this computer is full, so nothing is allowed and nothing can be"
                + " saved until there is room.");

        show(Examples.storeUnavailable(StoreTrouble.SIGN_IN_UNREADABLE));
        assertThat(link("Sign in again")).isNotNull();
    }

    @Test
    void saysThatNothingIsAllowedWhileTheStoreCannotBeRead() {
        open(Examples.storeUnavailable());

        assertThat(texts()).contains("The files on this computer cannot be read or written. Nothing is allowed and"
                + " nothing can be saved until they can.");
    }
}
