/** The exceptions of remote dialogs, and the way between a {@link java.lang.Throwable} and an {@code Error} message. */
@NullMarked
package tractor.error;

import org.jspecify.annotations.NullMarked;
