/** The runtime against peers that know nothing but the wire: recorded dialogs, the registrar, and misuse. */
@NullMarked
package tractor.wire;

import org.jspecify.annotations.NullMarked;
