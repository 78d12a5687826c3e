package tractor.msg;

/** The three kinds of remote task, by their wire names. */
public enum FuncType {
    /** One reply. */
    FUNCTION("asyncfunc"),
    /** A one-way stream. */
    GENERATOR("asyncgen"),
    /** A linked pair of tasks. */
    CONTEXT("context");

    private final String wireName;

    FuncType(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }
}
