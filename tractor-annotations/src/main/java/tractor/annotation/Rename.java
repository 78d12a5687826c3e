package tractor.annotation;

/**
 * How names of components become names on the wire. A name's words begin at its capital letters and after its
 * underscores, so Java's {@code lastPrice} gives the same as Python's {@code last_price} does under msgspec's strategy of
 * that name.
 */
public enum Rename {
    /** {@code lastPrice} stays {@code lastPrice}. */
    NONE,
    /** {@code lastPrice} becomes {@code last_price}, as a Python class would call it. */
    SNAKE,
    /** {@code last_price} becomes {@code lastPrice}. */
    CAMEL,
    /** {@code lastPrice} becomes {@code LastPrice}. */
    PASCAL,
    /** {@code lastPrice} becomes {@code last-price}. */
    KEBAB,
    /** {@code lastPrice} becomes {@code lastprice}: every letter lower, nothing else changes. */
    LOWER,
    /** {@code lastPrice} becomes {@code LASTPRICE}: every letter upper, nothing else changes. */
    UPPER
}
