package tractor.processor.model;

/** The payload types that are one value on the wire. The constants are named as their codecs in the runtime. */
public enum Scalar {
    BOOLEAN,
    BYTE,
    SHORT,
    INT,
    LONG,
    FLOAT,
    DOUBLE,
    CHAR,
    STRING,
    BINARY,
    INSTANT;

    /** Whether there is a primitive type for it. */
    public boolean hasPrimitive() {
        return compareTo(STRING) < 0;
    }
}
