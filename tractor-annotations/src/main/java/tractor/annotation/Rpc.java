package tractor.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that is called remotely: one request and one reply, or, when it returns a
 * {@link java.util.stream.Stream}, one request and a one-way stream of items.
 *
 * <p>Arguments travel by parameter name, so renaming a parameter changes the protocol. Concrete exceptions in the
 * {@code throws} clause come back to the caller as themselves; {@code InterruptedException} may be declared by methods
 * that block and never crosses the wire.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Rpc {}
