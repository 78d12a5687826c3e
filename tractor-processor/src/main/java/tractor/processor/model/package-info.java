/** What an actor interface says, as plain data: the reader fills it, the rules judge it, the writer prints it. */
@NullMarked
package tractor.processor.model;

import org.jspecify.annotations.NullMarked;
