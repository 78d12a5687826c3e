package tractor.msg;

import java.util.Arrays;
import tractor.codec.FieldNames;
import tractor.codec.WireReader;
import tractor.codec.WireWriter;

/** The three kinds of remote task, by their wire names. */
public enum FuncType {
    /** One reply. */
    FUNCTION("asyncfunc"),
    /** A one-way stream. */
    GENERATOR("asyncgen"),
    /** A linked pair of tasks. */
    CONTEXT("context");

    private static final FuncType[] TYPES = values();
    private static final FieldNames NAMES =
            FieldNames.of(Arrays.stream(TYPES).map(FuncType::wireName).toArray(String[]::new));

    private final String wireName;

    FuncType(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }

    @SuppressWarnings("EnumOrdinal") // an index into the names, which travel instead
    void write(WireWriter out) {
        out.writeField(NAMES, ordinal());
    }

    static FuncType read(WireReader in) {
        return TYPES[in.readOneOf(NAMES)];
    }
}
