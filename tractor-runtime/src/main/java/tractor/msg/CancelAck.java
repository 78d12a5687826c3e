package tractor.msg;

/** Answers a cancel request; always decodable, whatever the dialog's payload spec. */
public record CancelAck(String cid, boolean pld) implements Msg {}
