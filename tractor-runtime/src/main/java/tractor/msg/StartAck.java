package tractor.msg;

/** Accepts a {@link Start} and says what kind of task now runs. */
public record StartAck(String cid, FuncType functype) implements Msg {}
