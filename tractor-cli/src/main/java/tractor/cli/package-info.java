/** The command {@code tractor}: one class for each subcommand, and how they attach to a tree. */
@NullMarked
package tractor.cli;

import org.jspecify.annotations.NullMarked;
