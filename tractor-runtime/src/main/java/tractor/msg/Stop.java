package tractor.msg;

/** The sender's side of the stream has ended. */
public record Stop(String cid) implements Msg {}
