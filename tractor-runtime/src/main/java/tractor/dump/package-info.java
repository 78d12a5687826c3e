/** What a tree of actors looks like from inside, for people and for programs. */
@NullMarked
package tractor.dump;

import org.jspecify.annotations.NullMarked;
