/** Desktop, account service and a development identity provider in one process, to try everything on one machine. */
@NullMarked
package org.preferencecenter.sandbox;

import org.jspecify.annotations.NullMarked;
