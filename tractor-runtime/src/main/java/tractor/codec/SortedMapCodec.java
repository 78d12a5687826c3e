package tractor.codec;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** {@link Codecs#sortedMap}. */
record SortedMapCodec<K extends Comparable<? super K>, V extends @Nullable Object>(
        PayloadCodec<K> key, PayloadCodec<V> value) implements PayloadCodec<SortedMap<K, V>> {
    @Override
    public void write(WireWriter out, SortedMap<K, V> map) {
        out.writeMapHeader(map.size());
        for (Map.Entry<K, V> entry : map.entrySet()) {
            key.write(out, entry.getKey());
            value.write(out, entry.getValue());
        }
    }

    @Override
    public SortedMap<K, V> read(WireReader in) {
        SortedMap<K, V> map = new TreeMap<>();
        for (int left = in.readMapHeader(); left > 0; left--) {
            map.put(key.read(in), value.read(in));
        }
        return Collections.unmodifiableSortedMap(map);
    }
}
