package org.preferencecenter.client.simulation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.preferencecenter.client.SaveState;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.DecisionId;

/** Programs with one fault each, such as have been seen in consent managers. Each must break a law. */
final class Saboteurs {
    static final List<Saboteur> ALL = List.of(
            new Saboteur("The answer with the latest clock counts", Law.NO_PERMIT_WITHOUT_A_GRANT,
                    () -> new Sabotage() {
                        @Override
                        public boolean permits(PreferenceId preference, Program program, Snapshot store,
                                boolean permitted) {
                            return !program.denials.containsKey(preference)
                                    && store.ledger().decisionsFor(preference).stream()
                                            .max(Comparator.comparing(Decision::decidedAt)).filter(Decision::grants)
                                            .isPresent();
                        }
                    }),
            new Saboteur("Of a yes and a no that had not heard of each other, the yes counts",
                    Law.NO_PERMIT_WITHOUT_A_GRANT, () -> new Sabotage() {
                        @Override
                        public boolean permits(PreferenceId preference, Program program, Snapshot store,
                                boolean permitted) {
                            return !program.denials.containsKey(preference)
                                    && store.ledger().heads(preference).stream().anyMatch(Decision::grants);
                        }
                    }),
            new Saboteur("A yes to earlier words counts for later ones", Law.NO_PERMIT_WITHOUT_A_GRANT,
                    () -> new Sabotage() {
                        @Override
                        public boolean permits(PreferenceId preference, Program program, Snapshot store,
                                boolean permitted) {
                            List<Decision> heads = store.ledger().heads(preference);
                            return !program.denials.containsKey(preference) && !heads.isEmpty()
                                    && heads.stream().allMatch(Decision::grants) && !store.isLocked(preference);
                        }
                    }),
            new Saboteur("The organization's lock is not looked at", Law.NO_PERMIT_WITHOUT_A_GRANT,
                    () -> new Sabotage() {
                        @Override
                        public boolean permits(PreferenceId preference, Program program, Snapshot store,
                                boolean permitted) {
                            boolean granted = store.ledger().heads(preference).stream().allMatch(Decision::grants);
                            return permitted || (store.isLocked(preference) && granted);
                        }
                    }),
            new Saboteur("Word from the account that lies ahead of the clock counts as heard just now",
                    Law.NO_PERMIT_WITHOUT_A_GRANT, () -> new Sabotage() {
                        @Override
                        public boolean permits(PreferenceId preference, Program program, Snapshot store,
                                boolean permitted) {
                            boolean ahead = store.heardAt.filter(program.computer.clock().instant()::isBefore)
                                    .isPresent();
                            return permitted || (ahead && !program.denials.containsKey(preference)
                                    && store.permits(preference, program.truthOfShown()));
                        }
                    }),
            new Saboteur("A denial takes effect only once it is written", Law.A_DENIAL_HOLDS_AT_ONCE,
                    () -> new Sabotage() {
                        @Override
                        public boolean permits(PreferenceId preference, Program program, Snapshot store,
                                boolean permitted) {
                            boolean denied = program.denials.containsKey(preference);
                            return permitted || (denied && store.permits(preference, program.truthOfShown()));
                        }
                    }),
            new Saboteur("The row that says that a decision is unsent is lost", Law.NOTHING_IS_LOST,
                    () -> new Sabotage() {
                        @Override
                        public String sql(String sql) {
                            return sql.replace("SELECT body FROM outbox", "SELECT body FROM outbox WHERE position < 0");
                        }
                    }),
            new Saboteur("What was saved is not committed", Law.NOTHING_IS_LOST, () -> new Sabotage() {
                private boolean decided;

                @Override
                public String sql(String sql) {
                    decided |= sql.startsWith("INSERT INTO decision");
                    boolean forgotten = decided && sql.equals("COMMIT");
                    decided &= !sql.equals("COMMIT");
                    return forgotten ? "ROLLBACK" : sql;
                }
            }),
            new Saboteur("The answers of a dialog are written one by one", Law.NOTHING_IS_LOST, () -> new Sabotage() {
                private boolean arriving;

                @Override
                public boolean commitsAfter(String sql) {
                    arriving |= sql.startsWith("UPDATE account SET cursor");
                    return !arriving && sql.startsWith("INSERT INTO decision");
                }

                @Override
                public String sql(String sql) {
                    arriving &= !sql.startsWith("BEGIN");
                    return sql;
                }
            }),
            new Saboteur("What arrived is written one by one", Set.of(Law.LEDGERS_CONVERGE, Law.NOTHING_IS_LOST),
                    () -> new Sabotage() {
                        private boolean arriving;

                        @Override
                        public boolean commitsAfter(String sql) {
                            arriving |= sql.startsWith("UPDATE account SET cursor");
                            return arriving && sql.startsWith("INSERT INTO decision");
                        }

                        @Override
                        public String sql(String sql) {
                            arriving &= !sql.startsWith("BEGIN");
                            return sql;
                        }
                    }).shownBy(23),
            new Saboteur("The cursor moves on before what it stands for is there", Law.LEDGERS_CONVERGE,
                    () -> new Sabotage() {
                        @Override
                        public boolean commitsAfter(String sql) {
                            return sql.startsWith("UPDATE account SET cursor");
                        }
                    }).shownBy(16),
            new Saboteur("A request that is tried again carries the decisions under new ids", Law.NOTHING_IS_INVENTED,
                    () -> new Sabotage() {
                        private final Map<String, Integer> sent = new HashMap<>();

                        @Override
                        public Request request(Request request) {
                            String body = SimulatedService.body(request);
                            int times = sent.merge(body, 1, Integer::sum);
                            return times == 1 || !body.contains("\"id\":\"")
                                    ? request
                                    : request.newBuilder()
                                            .post(RequestBody.create(body.replace("\"id\":\"019a", "\"id\":\"019b"),
                                                    MediaType.get("application/json")))
                                            .build();
                        }
                    }),
            new Saboteur("A request goes out with the token of whoever was signed in before", Law.NOTHING_IS_ANOTHERS,
                    () -> new Sabotage() {
                        private final Set<String> tokens = new HashSet<>();

                        @Override
                        public Request request(Request request) {
                            String token = request.header("Authorization");
                            if (token == null) {
                                return request;
                            }
                            tokens.add(token);
                            return request.newBuilder()
                                    .header("Authorization",
                                            tokens.stream().max(Comparator.naturalOrder()).orElse(token))
                                    .build();
                        }
                    }),
            new Saboteur("A profile that was restored from a backup is believed", Law.NO_PERMIT_WITHOUT_A_GRANT,
                    () -> new Sabotage() {
                        @Override
                        public String sql(String sql) {
                            return sql.equals("SELECT 1 FROM mark WHERE name = ?") ? sql + " OR true" : sql;
                        }
                    }).shownBy(14),
            new Saboteur("It is not said up to which receipt the account is known", Law.LEDGERS_CONVERGE,
                    () -> new Sabotage() {
                        @Override
                        public Request request(Request request) {
                            return request.newBuilder()
                                    .url(request.url().newBuilder().removeAllQueryParameters("known").build()).build();
                        }
                    }).shownBy(34),
            new Saboteur("A ledger that differs is taken for a service that fails", Law.LEDGERS_CONVERGE,
                    () -> new Sabotage() {
                        @Override
                        public String sql(String sql) {
                            return sql.replace("UPDATE account SET cursor = 0, in_doubt = 1 WHERE",
                                    "UPDATE account SET in_doubt = 1 WHERE 1 > 1 AND");
                        }
                    }).shownBy(14),
            new Saboteur("What others decided is not sent again after a restore of the service",
                    Set.of(Law.LEDGERS_CONVERGE, Law.NOTHING_IS_LOST), () -> new Sabotage() {
                        @Override
                        public String sql(String sql) {
                            return sql.replace("SELECT body FROM outbox", "SELECT outbox.body FROM outbox JOIN decision"
                                    + " USING (position) WHERE made_here = 1");
                        }
                    }).shownBy(9),
            new Saboteur("Grants count before an account that is in doubt was heard whole",
                    Law.NO_PERMIT_WITHOUT_A_GRANT, () -> new Sabotage() {
                        @Override
                        public boolean permits(PreferenceId preference, Program program, Snapshot store,
                                boolean permitted) {
                            return permitted || (store.inDoubt && !program.denials.containsKey(preference)
                                    && store.grants(preference, program.truthOfShown()));
                        }
                    }),
            new Saboteur("What is kept over a sign-out is lost", Law.NOTHING_IS_LOST, () -> new Sabotage() {
                @Override
                public boolean losesMovedFiles() {
                    return true;
                }
            }),
            new Saboteur("More is discarded at a sign-out than was named", Law.NOTHING_IS_LOST, () -> new Sabotage() {
                @Override
                public Set<DecisionId> discarded(Set<DecisionId> named, Set<DecisionId> all) {
                    return all;
                }
            }).shownBy(5),
            new Saboteur("A receipt is kept for another place than it is for", Law.RECEIPTS_MATCH,
                    () -> new Sabotage() {
                        @Override
                        public String sql(String sql) {
                            return sql.replace("INSERT INTO receipt (decision, sequence, body, checksum) VALUES (?, ?,",
                                    "INSERT INTO receipt (decision, sequence, body, checksum) VALUES (?, ? + 1,");
                        }
                    }),
            new Saboteur("The window says \"saved to your account\" when it is only sent", Law.SAVED_MEANS_SAVED,
                    () -> new Sabotage() {
                        @Override
                        public SaveState saved(SaveState saved) {
                            return saved == SaveState.HERE ? SaveState.ACCOUNT : saved;
                        }
                    }));

    private Saboteurs() {}

    /**
     * Makes programs with a fault.
     *
     * @param broken  the laws that the fault breaks; a story shows one of them first
     * @param recruit makes one who has not done anything yet
     * @param seed    of a story that showed the fault once, to be told before others; it saves time, and any other story will do
     */
    record Saboteur(String fault, Set<Law> broken, Supplier<Sabotage> recruit, long seed) {
        Saboteur(String fault, Law broken, Supplier<Sabotage> recruit) {
            this(fault, Set.of(broken), recruit);
        }

        Saboteur(String fault, Set<Law> broken, Supplier<Sabotage> recruit) {
            this(fault, broken, recruit, 1);
        }

        Saboteur shownBy(long story) {
            return new Saboteur(fault, broken, recruit, story);
        }

        @Override
        public String toString() {
            return fault;
        }
    }
}
