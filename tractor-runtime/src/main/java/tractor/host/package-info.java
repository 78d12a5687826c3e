/** What the surroundings of this process are: its environment, its user, directories that only this user may enter. */
@NullMarked
package tractor.host;

import org.jspecify.annotations.NullMarked;
