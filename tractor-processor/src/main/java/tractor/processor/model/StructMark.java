package tractor.processor.model;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What {@code @Struct} says, attribute by attribute; empty for what it leaves out.
 *
 * @param place where it stands
 */
public record StructMark(
        Place place,
        Optional<Boolean> tagged,
        Optional<String> tag,
        OptionalLong tagNumber,
        Optional<String> tagField,
        Optional<Rename> rename,
        Optional<Boolean> asArray,
        Optional<Boolean> omitDefaults,
        Optional<Boolean> forbidUnknownFields) {
    /** Whether it gives the value of a tag. */
    public boolean namesTag() {
        return tag.isPresent() || tagNumber.isPresent();
    }
}
