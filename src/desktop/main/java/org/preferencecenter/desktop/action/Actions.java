package org.preferencecenter.desktop.action;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.preferencecenter.client.Choice;
import org.preferencecenter.client.Diagnostics;
import org.preferencecenter.client.History;
import org.preferencecenter.client.Requests;
import org.preferencecenter.client.SignInAttempt;
import org.preferencecenter.client.SignOutAttempt;
import org.preferencecenter.core.account.AccountKey;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.ledger.DecisionId;
import org.preferencecenter.core.ledger.Surface;

/**
 * What a person can do in the window. All of it is called on the JavaFX thread, returns at once, and completes its stages on the
 * JavaFX thread, so a view may touch its nodes in them.
 */
public interface Actions {
    /** See {@link org.preferencecenter.client.PreferenceCenter#decide}. */
    CompletionStage<Void> decide(List<Choice> choices, Surface surface);

    /** See {@link org.preferencecenter.client.PreferenceCenter#defer}. */
    CompletionStage<Void> defer(Collection<PreferenceId> questions);

    /** See {@link org.preferencecenter.client.PreferenceCenter#signIn}. */
    SignInAttempt signIn();

    /** See {@link org.preferencecenter.client.PreferenceCenter#signOutDiscarding}. */
    CompletionStage<Void> signOutDiscarding(Set<DecisionId> named);

    /** See {@link org.preferencecenter.client.PreferenceCenter#signOutWhenSent}. */
    SignOutAttempt signOutWhenSent();

    void syncNow();

    void dismissNews();

    /** Opens a page in the browser, or a letter in the mail program. False if that cannot be done; never throws. */
    boolean open(URI address);

    /** Puts a text on the clipboard. */
    void copy(String text);

    /** See {@link org.preferencecenter.client.PreferenceCenter#requests}. */
    Requests requests(AccountKey account);

    /** See {@link org.preferencecenter.client.PreferenceCenter#history}. */
    CompletionStage<History> history();

    /** See {@link org.preferencecenter.desktop.host.Computer#save}. */
    CompletionStage<Boolean> save(String suggestedName, String text);

    /** See {@link org.preferencecenter.client.PreferenceCenter#diagnostics}. */
    CompletionStage<Diagnostics> diagnostics();
}
