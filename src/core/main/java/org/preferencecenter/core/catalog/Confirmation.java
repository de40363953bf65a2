package org.preferencecenter.core.catalog;

/** What must follow a yes before it counts. */
public enum Confirmation {
    /** Nothing. */
    NONE,
    /** The person follows a link that was sent to their e-mail address, which so proves to be theirs ("double opt-in"). */
    EMAIL
}
