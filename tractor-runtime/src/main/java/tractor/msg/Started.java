package tractor.msg;

import tractor.codec.Raw;

/** A context's first value, from callee to caller, exactly once. */
public record Started(String cid, Raw pld) implements Msg {}
