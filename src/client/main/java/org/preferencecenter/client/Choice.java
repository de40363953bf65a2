package org.preferencecenter.client;

import org.preferencecenter.core.catalog.Notice;

/**
 * What a person answered to the words they saw.
 *
 * @param notice  the very notice that was on the screen
 * @param granted whether they ticked it
 */
public record Choice(Notice notice, boolean granted) {}
