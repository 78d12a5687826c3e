package tractor.codec;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@link Codecs#map}. */
record MapCodec<K, V extends @Nullable Object>(PayloadCodec<K> key, PayloadCodec<V> value)
        implements PayloadCodec<Map<K, V>> {
    @Override
    public void write(WireWriter out, Map<K, V> map) {
        out.writeMapHeader(map.size());
        for (Map.Entry<K, V> entry : map.entrySet()) {
            key.write(out, entry.getKey());
            value.write(out, entry.getValue());
        }
    }

    @Override
    public Map<K, V> read(WireReader in) {
        int from = in.position();
        int entries = in.readMapHeader();
        if (entries == 0) {
            return Collections.emptyMap();
        }
        Map<K, V> map = new LinkedHashMap<>();
        Collisions collisions = Collisions.among(in, from, entries);
        for (int left = entries; left > 0; left--) {
            collisions.beforeKey();
            K read = key.read(in);
            collisions.add(read);
            map.put(read, value.read(in));
        }
        return Collections.unmodifiableMap(map);
    }
}
