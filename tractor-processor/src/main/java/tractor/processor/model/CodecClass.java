package tractor.processor.model;

/**
 * A codec of the user's.
 *
 * @param generic whether it has a type parameter, which is then that of its {@code PayloadCodec}
 * @param takesClass whether its constructor wants to know the class of the values
 */
public record CodecClass(TypeId id, boolean generic, boolean takesClass) {}
