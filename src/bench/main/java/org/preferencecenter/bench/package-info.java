/** Speed, as ratios against a baseline measured in the same run. */
@NullMarked
package org.preferencecenter.bench;

import org.jspecify.annotations.NullMarked;
