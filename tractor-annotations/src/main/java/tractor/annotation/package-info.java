/** The annotations that turn a plain interface into a typed actor service. */
@NullMarked
package tractor.annotation;

import org.jspecify.annotations.NullMarked;
