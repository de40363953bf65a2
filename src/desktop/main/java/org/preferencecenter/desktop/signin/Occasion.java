package org.preferencecenter.desktop.signin;

/** Why a person is asked to sign in. */
enum Occasion {
    /** Nobody is signed in. */
    FIRST("signin.title", "signin.why"),
    /** The account asks the person who is signed in to do so again. */
    AGAIN("signin.again.title", "signin.again.why");

    private final String title;
    private final String why;

    Occasion(String title, String why) {
        this.title = title;
        this.why = why;
    }

    String title() {
        return title;
    }

    String why() {
        return why;
    }
}
