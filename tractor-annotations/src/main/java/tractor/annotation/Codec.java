package tractor.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the codec of a type that the processor does not know, or should write otherwise: a
 * {@code PayloadCodec<T>} with a constructor that takes nothing, or the {@code Class<T>}. It is used for every {@code T} in what it
 * stands on:
 *
 * <ul>
 *   <li>a type in use, a record component or a parameter: for {@code T} there, also as a type argument;
 *   <li>a remote method: for its parameters, its result, and the payloads of its context;
 *   <li>a record: for its components;
 *   <li>the class {@code T}: wherever it is used;
 *   <li>an actor interface: for everything that it leads to.
 * </ul>
 *
 * <p>Of several the nearest to the use counts. Codecs run on the task that sends or receives, never on the thread that
 * reads a connection. One instance serves all tasks.
 */
@Documented
@Target({ElementType.TYPE_USE, ElementType.TYPE, ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT
})
@Retention(RetentionPolicy.CLASS)
@Repeatable(Codec.Several.class)
public @interface Codec {
    /** The codec's class. */
    Class<?> value();

    /** Holds several; the compiler writes it. */
    @Documented
    @Target({
        ElementType.TYPE_USE,
        ElementType.TYPE,
        ElementType.METHOD,
        ElementType.PARAMETER,
        ElementType.RECORD_COMPONENT
    })
    @Retention(RetentionPolicy.CLASS)
    @interface Several {
        Codec[] value();
    }
}
