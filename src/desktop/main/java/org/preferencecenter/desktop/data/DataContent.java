package org.preferencecenter.desktop.data;

import java.util.List;
import javafx.scene.layout.Region;
import org.preferencecenter.client.SyncStatus;
import org.preferencecenter.core.account.AccountKey;
import org.preferencecenter.core.catalog.Catalog;
import org.preferencecenter.core.catalog.Information;
import org.preferencecenter.desktop.information.PolicyLinks;
import org.preferencecenter.desktop.parts.Card;
import org.preferencecenter.desktop.parts.Row;
import org.preferencecenter.desktop.parts.Surroundings;
import org.preferencecenter.desktop.parts.TitledRow;

/** What the page shows to one person under one catalog. */
final class DataContent {
    private final AccountKey account;
    private final Catalog catalog;
    private final Surroundings surroundings;
    private final FlowSection flow;
    private final RequestDesk desk;
    private final CopyRow copy;
    private final ErasureRow erasure;
    private final PolicyLinks policies;
    private boolean visited;

    /** @param signIn what "sign in again" does */
    DataContent(AccountKey account, Catalog catalog, Surroundings surroundings, Runnable signIn) {
        this.account = account;
        this.catalog = catalog;
        this.surroundings = surroundings;
        flow = new FlowSection(DataFlow.of(catalog, surroundings.language()), surroundings);
        desk = new RequestDesk(surroundings.actions().requests(account), this::show);
        copy = new CopyRow(desk, surroundings, signIn);
        erasure = new ErasureRow(desk, catalog.vendor(), surroundings, signIn);
        policies = new PolicyLinks(catalog, surroundings);
        show();
    }

    /** Takes note of whether there is a network. */
    void show(SyncStatus status) {
        policies.show(status);
    }

    boolean isOf(AccountKey who, Catalog words) {
        return account.equals(who) && catalog.equals(words);
    }

    List<Region> sections() {
        Information information = catalog.wording(surroundings.language()).information();
        Row complaint = LinkRow.of(surroundings.text("information.complaint"), information.complaint(),
                "data.complaint.open", catalog.links().supervisoryAuthority(), surroundings);
        Row contact = LinkRow.of(surroundings.text("data.contact"), information.dataProtectionContact() + " "
                + surroundings.text("data.beyond", catalog.vendor()), "data.contact.write",
                catalog.links().legalTeam(), surroundings);
        Row readings = new TitledRow(surroundings.text("data.policies"), new Region(), surroundings)
                .add(policies.node());
        Row others = new TitledRow(surroundings.text("data.others"), new Region(), surroundings)
                .say(information.otherPeoplesData());
        return List.of(flow,
                Card.of(surroundings.text("data.ask"), List.of(copy.node(), erasure.node(), complaint)),
                Card.of(surroundings.text("data.rules"), List.of(readings, contact, others)));
    }

    void focusFirst() {
        flow.firstControl().requestFocus();
    }

    /** The person comes to look; said twice, it is one visit. */
    void visit() {
        if (!visited) {
            visited = true;
            copy.visit();
            erasure.visit();
            desk.load();
        }
    }

    /** They look no more. */
    void leave() {
        visited = false;
        copy.leave();
        erasure.leave();
    }

    /** The account can be heard again. */
    void recover() {
        copy.recover();
        if (desk.failure().isPresent()) {
            desk.load();
        }
    }

    private void show() {
        copy.show();
        erasure.show();
    }
}
