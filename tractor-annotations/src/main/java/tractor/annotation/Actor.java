package tractor.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an interface as the contract of an actor service.
 *
 * <p>For {@code interface Quotes} the processor generates {@code QuotesPortal} (the caller's side),
 * {@code QuotesDispatcher} (the callee's side) and {@code QuotesPayloads} (arguments and codecs). The interface must not
 * be generic; every abstract method of it carries {@link Rpc} or {@link Context}.
 *
 * <p>Kept at run time: a child process refuses to construct a service whose interface does not carry it.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Actor {
    /**
     * The namespace ({@code ns} on the wire) under which the methods are reached. Empty, the default, means the
     * interface's binary name. Set it to a Python module's name to call, or be called as, that module.
     * {@code self} is the runtime's own.
     */
    String namespace() default "";
}
