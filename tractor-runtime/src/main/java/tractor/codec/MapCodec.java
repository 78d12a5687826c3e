package tractor.codec;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@link Codecs#map}. */
record MapCodec<T extends @Nullable Object>(PayloadCodec<T> value) implements PayloadCodec<Map<String, T>> {
    @Override
    public void write(WireWriter out, Map<String, T> map) {
        out.writeMapHeader(map.size());
        for (Map.Entry<String, T> entry : map.entrySet()) {
            out.writeString(entry.getKey());
            value.write(out, entry.getValue());
        }
    }

    @Override
    public Map<String, T> read(WireReader in) {
        Map<String, T> map = new LinkedHashMap<>();
        for (int left = in.readMapHeader(); left > 0; left--) {
            map.put(in.readString(), value.read(in));
        }
        return Collections.unmodifiableMap(map);
    }
}
