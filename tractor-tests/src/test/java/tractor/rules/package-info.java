/** The rules of contexts, read from the table in the documents and played by real actors. */
@NullMarked
package tractor.rules;

import org.jspecify.annotations.NullMarked;
