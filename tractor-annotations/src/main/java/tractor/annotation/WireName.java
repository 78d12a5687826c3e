package tractor.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a record component, or a parameter of a remote method, is called on the wire. For names that Java does not allow,
 * as {@code class} and {@code default}, and for renaming in Java what peers know by its old name.
 */
@Documented
@Target({ElementType.RECORD_COMPONENT, ElementType.PARAMETER})
@Retention(RetentionPolicy.CLASS)
public @interface WireName {
    String value();
}
