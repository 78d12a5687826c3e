package tractor.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a {@code byte}, {@code short}, {@code int} or {@code long} whose bits are a number without sign: an
 * {@code @Unsigned long} goes up to 2<sup>64</sup>-1. {@link Long#toUnsignedString(long)} and its neighbours work with
 * such numbers.
 */
@Documented
@Target(ElementType.TYPE_USE)
@Retention(RetentionPolicy.CLASS)
public @interface Unsigned {}
