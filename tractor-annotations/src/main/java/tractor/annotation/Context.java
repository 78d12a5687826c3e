package tractor.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that opens a context: a pair of linked tasks, one in the caller's and one in the callee's process, with
 * a first value, an optional two-way stream and a result.
 *
 * <p>The first parameter is a {@code CalleeContext<S, I, O>}: the type sent by {@code started}, the type received from
 * the caller and the type sent to it. {@code Void} stands for "nothing of the kind".
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Context {
    /**
     * The payload spec: the sealed interface of records inside which every payload of the dialog lies. The compiler
     * refuses a context whose started, inbound, outbound or return type lies outside it.
     */
    Class<?>[] pldSpec();
}
