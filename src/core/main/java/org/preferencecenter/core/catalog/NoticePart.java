package org.preferencecenter.core.catalog;

/** The parts of a notice that say what is agreed to, in the order of reading. What the last revision changed is not one of them. */
public enum NoticePart {
    TITLE, SUMMARY, BRIEF, EXPLANATION, DATA, LEGAL_BASIS, RECIPIENTS, STORAGE, TRANSFER, RETENTION, WITHDRAWAL, REFUSAL, AUTOMATED_DECISIONS;

    /** What a notice says in this part; paragraphs stand on lines of their own. */
    public String in(Notice notice) {
        NoticeWords words = notice.words();
        return switch (this) {
            case TITLE -> words.title();
            case SUMMARY -> words.summary();
            case BRIEF -> words.brief();
            case EXPLANATION -> String.join("\n", words.explanation());
            case DATA -> words.data();
            case LEGAL_BASIS -> words.legalBasis();
            case RECIPIENTS -> words.recipients();
            case STORAGE -> words.storage();
            case TRANSFER -> words.transfer();
            case RETENTION -> words.retention();
            case WITHDRAWAL -> words.withdrawal();
            case REFUSAL -> words.refusal();
            case AUTOMATED_DECISIONS -> words.automatedDecisions();
        };
    }
}
