package tractor.msg;

import tractor.codec.Raw;

/** The final result of a call or of a context. */
public record Return(String cid, Raw pld) implements Msg {}
