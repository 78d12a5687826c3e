package tractor.payloads;

/** Says who read it. */
public final class Mark {
    private final String readBy;

    Mark(String readBy) {
        this.readBy = readBy;
    }

    String readBy() {
        return readBy;
    }
}
