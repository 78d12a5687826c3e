/** The ten messages of the wire and the plain data they carry: who an actor is and where it listens. */
@NullMarked
package tractor.msg;

import org.jspecify.annotations.NullMarked;
