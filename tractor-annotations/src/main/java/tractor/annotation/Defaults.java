package tractor.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the constructor of a record that says what the other components are when they are missing on the wire. Its
 * parameters are those components, by name, that must be there:
 *
 * <pre>{@code
 * record Ask(String symbol, int depth, boolean live) {
 *     @Defaults
 *     Ask(String symbol) {
 *         this(symbol, 10, false);
 *     }
 * }
 * }</pre>
 *
 * <p>It runs on the task that decodes the record, when a component is missing, and under
 * {@link Struct#omitDefaults()} on the task that encodes it.
 */
@Documented
@Target(ElementType.CONSTRUCTOR)
@Retention(RetentionPolicy.CLASS)
public @interface Defaults {}
