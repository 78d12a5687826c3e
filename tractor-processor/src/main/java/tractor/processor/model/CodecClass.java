package tractor.processor.model;

/**
 * A codec of the user's.
 *
 * @param generic whether it has a type parameter, that of its {@code PayloadCodec} as a rule
 * @param takesClass whether its constructor wants to know the class of the values
 */
public record CodecClass(TypeId id, boolean generic, boolean takesClass) {}
