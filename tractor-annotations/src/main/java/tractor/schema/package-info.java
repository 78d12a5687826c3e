/** What an actor interface looks like on the wire: as a file in the jar, and whether two versions of it go together. */
@NullMarked
package tractor.schema;

import org.jspecify.annotations.NullMarked;
