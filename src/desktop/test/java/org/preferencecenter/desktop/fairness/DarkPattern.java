package org.preferencecenter.desktop.fairness;

/**
 * The sixteen deceptive design patterns of Guidelines 03/2022 of the European Data Protection Board, version 2.0, by the numbers of
 * its annex. The articles are those of the GDPR that a program with the pattern may break.
 */
enum DarkPattern {
    CONTINUOUS_PROMPTING("4.1.1", "Continuous prompting", Category.OVERLOADING, "4(11), 5(1)(b), 7",
            "A person is asked again and again until they give in."), PRIVACY_MAZE("4.1.2", "Privacy maze",
                    Category.OVERLOADING, "5(1)(a), 12(1), 12(2)",
                    "What a person looks for is many pages away."), TOO_MANY_OPTIONS("4.1.3", "Too many options",
                            Category.OVERLOADING, "5(1)(a), 12(1)",
                            "There is more to choose from than a person can look through."), DECEPTIVE_SNUGNESS("4.2.1",
                                    "Deceptive snugness", Category.SKIPPING, "4(11), 6(1)(a), 25(2)",
                                    "The more intrusive choice is made in advance."), LOOK_OVER_THERE("4.2.2",
                                            "Look over there", Category.SKIPPING, "5(1)(a), 12(1), 12(2)",
                                            "Something else draws a person away from the choice."), EMOTIONAL_STEERING(
                                                    "4.3.1", "Emotional steering", Category.STIRRING,
                                                    "5(1)(a), 7, 12(1)",
                                                    "Words or pictures play on a person’s feelings."), HIDDEN_IN_PLAIN_SIGHT(
                                                            "4.3.2", "Hidden in plain sight", Category.STIRRING,
                                                            "4(11), 5(1)(a), 7, 12(1)",
                                                            "Size, weight or color push one of two choices into the background."), DEAD_END(
                                                                    "4.4.1", "Dead end", Category.OBSTRUCTING,
                                                                    "12(1), 12(2), 25(1)",
                                                                    "A link or a control leads nowhere."), LONGER_THAN_NECESSARY(
                                                                            "4.4.2", "Longer than necessary",
                                                                            Category.OBSTRUCTING, "7(3), 12(2), 25(1)",
                                                                            "To say no, or to withdraw, takes more steps than to say yes."), MISLEADING_ACTION(
                                                                                    "4.4.3", "Misleading action",
                                                                                    Category.OBSTRUCTING,
                                                                                    "4(11), 5(1)(a), 7(2), 12(1)",
                                                                                    "A control does something else than it says."), LACKING_HIERARCHY(
                                                                                            "4.5.1",
                                                                                            "Lacking hierarchy",
                                                                                            Category.FICKLE,
                                                                                            "5(1)(a), 12(1)",
                                                                                            "The same thing is told several times in different ways."), DECONTEXTUALIZING(
                                                                                                    "4.5.2",
                                                                                                    "Decontextualizing",
                                                                                                    Category.FICKLE,
                                                                                                    "12(1), 12(2)",
                                                                                                    "A choice stands on a page where nobody looks for it."), INCONSISTENT_INTERFACE(
                                                                                                            "4.5.3",
                                                                                                            "Inconsistent interface",
                                                                                                            Category.FICKLE,
                                                                                                            "5(1)(a), 12(1)",
                                                                                                            "The same choice looks or works differently from place to place."), LANGUAGE_DISCONTINUITY(
                                                                                                                    "4.5.4",
                                                                                                                    "Language discontinuity",
                                                                                                                    Category.FICKLE,
                                                                                                                    "5(1)(a), 12(1), 13",
                                                                                                                    "What a person must know is not in the language they use."), CONFLICTING_INFORMATION(
                                                                                                                            "4.6.1",
                                                                                                                            "Conflicting information",
                                                                                                                            Category.LEFT_IN_THE_DARK,
                                                                                                                            "4(11), 5(1)(a), 7(2), 12(1)",
                                                                                                                            "Two things that a person is told contradict each other."), AMBIGUOUS_WORDING(
                                                                                                                                    "4.6.2",
                                                                                                                                    "Ambiguous wording",
                                                                                                                                    Category.LEFT_IN_THE_DARK,
                                                                                                                                    "4(11), 5(1)(a), 7(2), 12(1)",
                                                                                                                                    "Vague words or double negatives leave open what a choice does.");

    private final String number;
    private final String title;
    private final Category category;
    private final String articles;
    private final String means;

    DarkPattern(String number, String title, Category category, String articles, String means) {
        this.number = number;
        this.title = title;
        this.category = category;
        this.articles = articles;
        this.means = means;
    }

    /** The categories of the guidelines. */
    enum Category {
        OVERLOADING("Overloading"), SKIPPING("Skipping"), STIRRING("Stirring"), OBSTRUCTING("Obstructing"), FICKLE(
                "Fickle"), LEFT_IN_THE_DARK("Left in the dark");

        private final String title;

        Category(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    String number() {
        return number;
    }

    String title() {
        return title;
    }

    Category category() {
        return category;
    }

    String articles() {
        return articles;
    }

    String means() {
        return means;
    }
}
