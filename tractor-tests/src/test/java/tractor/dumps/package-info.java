/** What a dump tells of trees that hang. */
@NullMarked
package tractor.dumps;

import org.jspecify.annotations.NullMarked;
