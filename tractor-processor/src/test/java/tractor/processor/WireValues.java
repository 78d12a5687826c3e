package tractor.processor;

import tractor.codec.Raw;
import tractor.codec.WireWriter;

/** Encoded values put together by hand: what a peer may send. */
final class WireValues {
    private WireValues() {}

    /** A map of keys and values in turn. */
    static Raw map(Object... entries) {
        WireWriter out = new WireWriter();
        out.writeMapHeader(entries.length / 2);
        for (Object entry : entries) {
            write(out, entry);
        }
        return out.toRaw();
    }

    static Raw array(Object... elements) {
        return value(elements);
    }

    static Raw value(Object value) {
        WireWriter out = new WireWriter();
        write(out, value);
        return out.toRaw();
    }

    private static void write(WireWriter out, Object value) {
        switch (value) {
            case String text -> out.writeString(text);
            case Long number -> out.writeLong(number);
            case Integer number -> out.writeLong(number);
            case Double number -> out.writeDouble(number);
            case Boolean flag -> out.writeBoolean(flag);
            case Raw raw -> out.writeRaw(raw);
            case Object[] items -> {
                out.writeArrayHeader(items.length);
                for (Object item : items) {
                    write(out, item);
                }
            }
            default -> throw new IllegalArgumentException(value.toString());
        }
    }
}
