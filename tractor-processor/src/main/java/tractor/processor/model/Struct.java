package tractor.processor.model;

import java.util.Optional;

/**
 * How a record looks on the wire, all things considered.
 *
 * @param mark the record's own annotation
 */
public record Struct(
        Optional<StructMark> mark, Optional<Tag> tag, boolean asArray, boolean omitDefaults, boolean forbidUnknown) {
    public WireShape shape() {
        return asArray ? WireShape.ARRAY : WireShape.OBJECT;
    }
}
