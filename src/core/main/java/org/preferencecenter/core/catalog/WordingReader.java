package org.preferencecenter.core.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the words of one language and asks for each that the catalog needs. */
record WordingReader(List<String> sections, List<Recipient> recipients, List<Preference> preferences) {

    Wording read(Fields root) {
        String language = root.text("language");
        Map<String, NoticeWords> notices = new LinkedHashMap<>();
        Fields all = root.object("preferences");
        for (Preference preference : preferences) {
            notices.put(preference.id().value(), notice(preference, all.object(preference.id().value())));
        }
        return new Wording(language, root.textsFor("sections", sections),
                root.textsFor("recipients", recipients.stream().map(Recipient::id).toList()),
                root.textsFor("countries", countries()), notices, information(root.object("information")));
    }

    private List<String> countries() {
        return Stream.concat(recipients.stream().flatMap(recipient -> recipient.countries().stream()),
                preferences.stream().flatMap(WordingReader::countries)).distinct().toList();
    }

    private static Stream<String> countries(Preference preference) {
        return Stream.concat(preference.storageCountries().stream(),
                preference.transfers().stream().map(Preference.Transfer::country));
    }

    private static NoticeWords notice(Preference preference, Fields fields) {
        // From the second major revision on, a person who answered before is shown what changed.
        String change = preference.revision().major() > 1 ? fields.text("change") : fields.textOrEmpty("change");
        return new NoticeWords(fields.text("title"), fields.text("summary"), fields.text("brief"),
                fields.texts("explanation"), fields.text("data"), fields.text("legalBasis"), fields.text("recipients"),
                fields.text("storage"), fields.text("transfer"), fields.text("retention"), fields.text("withdrawal"),
                fields.text("refusal"), fields.text("automatedDecisions"), change);
    }

    private static Information information(Fields fields) {
        return new Information(fields.text("consentAsked"), fields.text("changeAnyTime"),
                fields.text("serviceMessages"), fields.text("storage"), fields.text("purposeLimitation"),
                fields.text("thirdParties"), fields.text("safeguards"), fields.text("scope"),
                fields.text("otherPeoplesData"), fields.text("controller"), fields.text("dataProtectionContact"),
                fields.text("complaint"), fields.objects("rights", WordingReader::right));
    }

    private static Information.Right right(Fields fields) {
        return new Information.Right(fields.text("id"), fields.text("right"), fields.text("title"),
                fields.text("text"));
    }
}
