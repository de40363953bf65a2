package org.preferencecenter.service.page;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import org.preferencecenter.core.catalog.Catalog;
import org.preferencecenter.core.catalog.NoticeWords;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.catalog.Wording;
import org.preferencecenter.service.mail.Mail;

/** Words the e-mail that asks a person to confirm what they said yes to. It advertises nothing. */
public final class ConfirmationMail {
    private ConfirmationMail() {}

    /**
     * The e-mail.
     *
     * @param language    a BCP 47 tag
     * @param to          the person's address
     * @param preferences what the person said yes to
     */
    public static Mail write(Catalog catalog, String language, String to, List<PreferenceId> preferences, URI confirm,
            URI unsubscribe) {
        PageWords words = new PageWords(Languages.choose(Languages.of(catalog), List.of(language)));
        Wording wording = catalog.wording(words.language());
        List<NoticeWords> notices = Pages.notices(wording, preferences);
        String subject = notices.size() == 1
                ? words.text("mail.subject.one", notices.getFirst().title())
                : words.text("mail.subject", catalog.vendor());
        String text = words.text("mail.text", catalog.vendor(),
                notices.stream().map(each -> "– " + each.title() + "\n  " + each.summary())
                        .collect(Collectors.joining("\n\n")),
                confirm, unsubscribe, wording.information().controller());
        return new Mail(to, words.language(), subject, text, unsubscribe);
    }
}
