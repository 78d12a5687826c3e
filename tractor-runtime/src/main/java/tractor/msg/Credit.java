package tractor.msg;

/**
 * Extension: the receiver of a stream has taken so many items, whose payloads had so many bytes, and has room for as much
 * again. Sent only to a peer whose {@link AidExtension} says that it knows credit; the original runtime does not.
 */
public record Credit(String cid, int items, long bytes) implements Msg {
    /** The receiver does not want the sender to wait any more. */
    public static Credit unlimited(String cid) {
        return new Credit(cid, Integer.MAX_VALUE, Long.MAX_VALUE);
    }

    /** Whether it lifts the window for good. */
    public boolean isUnlimited() {
        return items == Integer.MAX_VALUE;
    }
}
