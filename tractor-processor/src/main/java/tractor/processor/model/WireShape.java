package tractor.processor.model;

import java.util.Collection;
import java.util.stream.Collectors;

/** What a value is on the wire, told by its first byte. The order is that of msgspec's messages. */
public enum WireShape {
    BOOL("bool", "a boolean"),
    INT("int", "a whole number"),
    FLOAT("float", "a fraction"),
    STR("str", "a text"),
    BYTES("bytes", "bytes"),
    TIMESTAMP("ext", "a timestamp"),
    ARRAY("array", "an array"),
    OBJECT("object", "a map"),
    NULL("null", "nothing");

    private final String wireName;
    private final String shown;

    WireShape(String wireName, String shown) {
        this.wireName = wireName;
        this.shown = shown;
    }

    /** The name that the runtime's reader has for it. */
    public String wireName() {
        return wireName;
    }

    /** As it is told to the user. */
    public String shown() {
        return shown;
    }

    /** {@code int | str}, as msgspec says it. */
    public static String told(Collection<WireShape> shapes) {
        return shapes.stream()
                .sorted()
                .map(shape -> shape == TIMESTAMP ? "datetime" : shape.wireName)
                .collect(Collectors.joining(" | "));
    }
}
