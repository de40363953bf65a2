package org.preferencecenter.desktop.data;

import java.util.List;
import java.util.Map;
import org.preferencecenter.desktop.text.Speech;

/** Says what the drawing shows: in the few words that stand in it, and in sentences for those who do not see it. */
final class FlowWords {
    private final DataFlow flow;
    private final Speech speech;

    FlowWords(DataFlow flow, Speech speech) {
        this.flow = flow;
        this.speech = speech;
    }

    /** What stands beneath the name of a receiver. */
    List<String> lines(Receiver receiver) {
        return List.of(role(receiver), countries(receiver.countries()), involvement(receiver));
    }

    private String role(Receiver receiver) {
        return switch (receiver.role()) {
            case PROCESSOR -> speech.text("data.role.processor", flow.controller());
            case THIRD_PARTY -> speech.text("data.role.third");
            case OTHER -> speech.text("data.role.other");
        };
    }

    private String involvement(Receiver receiver) {
        return switch (receiver.involvement()) {
            case ALL -> speech.text("data.involved.all");
            case SOME -> speech.text("data.involved.some", titles(receiver.preferences()));
            case NONE -> speech.text("data.involved.none");
        };
    }

    /** All of it, a sentence each, from this computer on. */
    String sentences() {
        StringBuilder said = new StringBuilder(speech.text("data.words.computer", flow.controller(),
                countries(flow.countries())));
        if (!flow.kept().isEmpty()) {
            said.append(' ').append(flow.kept());
        }
        if (flow.receivers().isEmpty()) {
            said.append('\n').append(speech.text("data.words.nobody"));
        }
        flow.receivers().forEach(each -> said.append('\n').append(sentences(each)));
        return said.toString();
    }

    private String sentences(Receiver receiver) {
        String countries = countries(receiver.countries());
        String role = switch (receiver.role()) {
            case PROCESSOR -> speech.text("data.words.processor", receiver.name(), flow.controller(), countries);
            case THIRD_PARTY -> speech.text("data.words.third", receiver.name(), countries);
            case OTHER -> speech.text("data.words.other", receiver.name(), countries);
        };
        return speech.words().sentences(role, switch (receiver.involvement()) {
            case ALL -> speech.text("data.words.all");
            case SOME -> speech.text("data.words.some", titles(receiver.preferences()));
            case NONE -> speech.text("data.words.none");
        });
    }

    /** What is said of preferences, with their titles where they differ. */
    String each(Map<String, List<String>> said) {
        return said.size() == 1
                ? said.keySet().iterator().next()
                : said.entrySet().stream()
                        .map(entry -> speech.text("data.named", titles(entry.getValue()), entry.getKey()))
                        .reduce((first, next) -> first + "\n" + next).orElse("");
    }

    String countries(List<String> names) {
        return speech.words().list(names);
    }

    /** Titles hold an "and" of their own, so there is none between them. */
    private String titles(List<String> titles) {
        return speech.words().row(titles);
    }
}
