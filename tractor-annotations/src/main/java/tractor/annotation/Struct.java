package tractor.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says how a record looks on the wire, with the options of msgspec's {@code Struct}. On a sealed interface, it says so for
 * all its records; an attribute that a record sets itself goes before that of its interface.
 *
 * <p>Without it a record is a map of its component names. A record of a sealed interface has the tag {@code type} in
 * front, with its simple name as value.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Struct {
    /** Whether the record has a tag. Left out, records of sealed interfaces have one, and others only if they name it. */
    boolean tagged() default true;

    /** The tag's value: left out, the record's simple name. */
    String tag() default "";

    /** The tag's value as a number, in place of a text. */
    long tagNumber() default 0;

    /** The field that holds the tag. An array has its tag in front, without a name. */
    String tagField() default "type";

    /** How component names become names on the wire, unless a {@link WireName} says so. */
    Rename rename() default Rename.NONE;

    /** Whether the record is an array of its components, in their order, in place of a map. */
    boolean asArray() default false;

    /**
     * Whether a component that has its default ({@link Defaults}, or an empty optional) is left out when written. An
     * array has them all.
     */
    boolean omitDefaults() default false;

    /** Whether a field, or an element, that the record does not know is an error and not skipped. */
    boolean forbidUnknownFields() default false;
}
