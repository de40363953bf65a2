/** What each frame of the window costs, beside a plain window with as many controls. */
@NullMarked
package org.preferencecenter.bench.frames;

import org.jspecify.annotations.NullMarked;
