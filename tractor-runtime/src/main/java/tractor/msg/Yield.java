package tractor.msg;

import tractor.codec.Raw;

/** One item of a stream, in either direction. */
public record Yield(String cid, Raw pld) implements Msg {}
