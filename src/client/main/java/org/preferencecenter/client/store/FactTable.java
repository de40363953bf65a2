package org.preferencecenter.client.store;

/** Where facts are kept. Each table is read by itself, since one that is damaged must hide no other. */
enum FactTable {
    RESTART("SELECT 'RESTART', ledger, '', 0, found_at, checksum FROM restart"), DECISION(
            "SELECT 'DECISION', 0, id, made_here, body, checksum FROM decision"), NAMESAKE(
                    "SELECT 'NAMESAKE', 0, decision, 0, body, checksum FROM namesake"), REJECTION(
                            "SELECT 'REJECTION', 0, decision, 0, problem, checksum FROM rejection"), RECEIPT(
                                    "SELECT 'RECEIPT', 0, decision, sequence, body, checksum FROM receipt"),
    /** What the account said in later ledgers. */
    WORD("SELECT kind, ledger, decision, sequence, body, checksum FROM word");

    private final String select;

    FactTable(String select) {
        this.select = select;
    }

    /** Selects the columns that {@link Fact#whole} reads. */
    String select() {
        return select;
    }

    /** Where a fact belongs. */
    static FactTable of(Fact fact) {
        return switch (fact.kind()) {
            case RESTART -> RESTART;
            case DECISION -> DECISION;
            case NAMESAKE -> fact.ledger() == 0 ? NAMESAKE : WORD;
            case REJECTION -> fact.ledger() == 0 ? REJECTION : WORD;
            case RECEIPT -> fact.ledger() == 0 ? RECEIPT : WORD;
        };
    }
}
