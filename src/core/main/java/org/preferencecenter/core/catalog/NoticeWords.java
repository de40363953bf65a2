package org.preferencecenter.core.catalog;

import java.util.List;

/**
 * The words one preference is asked with, in one language.
 *
 * @param title              the name of the preference
 * @param summary            one sentence: what the vendor may do
 * @param brief              the same in a line, for the consent dialog
 * @param explanation        the whole of it, in paragraphs
 * @param data               which data is used
 * @param legalBasis         why the vendor may use it
 * @param recipients         who receives it
 * @param storage            where it is kept
 * @param transfer           what protects it on the way there
 * @param retention          how long it is kept
 * @param withdrawal         how to withdraw
 * @param refusal            what happens when a person does not agree
 * @param automatedDecisions whether anything is decided by machine
 * @param change             what the last major revision changed; empty for the first
 */
public record NoticeWords(String title, String summary, String brief, List<String> explanation, String data,
        String legalBasis, String recipients, String storage, String transfer, String retention, String withdrawal,
        String refusal, String automatedDecisions, String change) {
    public NoticeWords {
        explanation = List.copyOf(explanation);
    }
}
