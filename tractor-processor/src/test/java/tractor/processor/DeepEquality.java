package tractor.processor;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tractor.codec.Codecs;
import tractor.codec.Raw;

/** Equality that looks into arrays, also within records, lists, maps and optionals, and into what is not decoded. */
final class DeepEquality {
    private DeepEquality() {}

    static boolean same(@Nullable Object one, @Nullable Object other) {
        if (one instanceof Record && other instanceof Record && one.getClass() == other.getClass()) {
            return Arrays.stream(one.getClass().getRecordComponents())
                    .allMatch(component -> same(get(component, one), get(component, other)));
        }
        if (one instanceof List<?> list && other instanceof List<?> others) {
            boolean equal = list.size() == others.size();
            for (int i = 0; equal && i < list.size(); i++) {
                equal = same(list.get(i), others.get(i));
            }
            return equal;
        }
        if (one instanceof Optional<?> optional && other instanceof Optional<?> otherOptional) {
            return optional.isPresent() == otherOptional.isPresent()
                    && (optional.isEmpty() || same(optional.get(), otherOptional.get()));
        }
        if (one instanceof Map<?, ?> map && other instanceof Map<?, ?> others) {
            return map.keySet().equals(others.keySet())
                    && map.keySet().stream().allMatch(key -> same(map.get(key), others.get(key)));
        }
        if (one instanceof Raw raw && other instanceof Raw otherRaw) {
            return Objects.deepEquals(raw.decode(Codecs.DYNAMIC), otherRaw.decode(Codecs.DYNAMIC));
        }
        return Objects.deepEquals(one, other);
    }

    private static @Nullable Object get(RecordComponent component, Object value) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(component.toString(), e);
        }
    }
}
