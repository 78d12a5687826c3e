package tractor.msg;

/**
 * Extension: the receiver of a stream has taken {@code items} items and has room for as many more. Sent only to a peer
 * whose {@link AidExtension} says that it knows credits; the original runtime does not.
 */
public record Credit(String cid, int items) implements Msg {}
