package tractor.msg;

import tractor.codec.WireReader;

/** The three kinds of remote task, by their wire names. */
public enum FuncType {
    /** One reply. */
    FUNCTION("asyncfunc"),
    /** A one-way stream. */
    GENERATOR("asyncgen"),
    /** A linked pair of tasks. */
    CONTEXT("context");

    private static final FuncType[] VALUES = values();

    private final String wireName;

    FuncType(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }

    static FuncType read(WireReader in) {
        int position = in.position();
        String name = in.readString();
        for (FuncType type : VALUES) {
            if (type.wireName.equals(name)) {
                return type;
            }
        }
        throw in.invalid("Invalid enum value '" + name + "'", position);
    }
}
