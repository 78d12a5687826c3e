/** The registrar, which knows every actor of a tree by name, and its clients. */
@NullMarked
package tractor.discovery;

import org.jspecify.annotations.NullMarked;
