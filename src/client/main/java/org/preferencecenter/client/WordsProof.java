package org.preferencecenter.client;

import org.preferencecenter.core.catalog.Notice;

/** Whether the words that a decision answered are here, and are those. Their digest was computed anew on this computer. */
public sealed interface WordsProof {
    /** They are here, and their digest is the one that the decision carries. */
    record Match(Notice notice) implements WordsProof {}

    /** What is kept here in their place are other words. */
    record Differ() implements WordsProof {}

    /** They are not kept here, as of a decision that was made elsewhere in words that are no longer in force. */
    record NotKept() implements WordsProof {}
}
