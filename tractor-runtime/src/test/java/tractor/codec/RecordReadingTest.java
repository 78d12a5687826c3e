package tractor.codec;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Codecs as the processor generates them, and what they say when a record is not what it should be. */
class RecordReadingTest {
    private record Item(double price, String label) {
        Item {
            if (price < 0) {
                throw new IllegalArgumentException("price must not be negative");
            }
        }
    }

    private record Order(List<Item> items, long count) {}

    private static final FieldNames ITEM = FieldNames.of("price", "a_label_longer_than_eight_bytes");
    private static final FieldNames ORDER = FieldNames.of("items", "count");
    private static final Tags TAGS = Tags.in("type", "Ask", "Tick");

    private static final PayloadCodec<Item> ITEM_CODEC = new PayloadCodec<>() {
        @Override
        public void write(WireWriter out, Item item) {
            out.writeMapHeader(2);
            out.writeField(ITEM, 0);
            out.writeDouble(item.price());
            out.writeField(ITEM, 1);
            out.writeString(item.label());
        }

        @Override
        public Item read(WireReader in) {
            double price = 0;
            String label = "";
            long seen = 0;
            for (int left = in.readMapHeader(); left > 0; left--) {
                switch (in.readField(ITEM)) {
                    case 0 -> {
                        price = in.readDouble();
                        seen |= 1;
                    }
                    case 1 -> {
                        label = in.readString();
                        seen |= 2;
                    }
                    default -> in.skip();
                }
            }
            in.requireFields(ITEM, seen, 1);
            return new Item(price, label);
        }
    };

    private static final PayloadCodec<List<Item>> ITEMS = Codecs.list(ITEM_CODEC);

    /** Strict, as arguments are. */
    private static final PayloadCodec<Order> ORDER_CODEC = new PayloadCodec<>() {
        @Override
        public void write(WireWriter out, Order order) {
            out.writeMapHeader(2);
            out.writeField(ORDER, 0);
            ITEMS.write(out, order.items());
            out.writeField(ORDER, 1);
            out.writeLong(order.count());
        }

        @Override
        public Order read(WireReader in) {
            List<Item> items = List.of();
            long count = 0;
            long seen = 0;
            for (int left = in.readMapHeader(); left > 0; left--) {
                switch (in.readField(ORDER)) {
                    case 0 -> {
                        items = ITEMS.read(in);
                        seen |= 1;
                    }
                    case 1 -> {
                        count = in.readLong();
                        seen |= 2;
                    }
                    default -> throw in.unexpectedField();
                }
            }
            in.requireFields(ORDER, seen, 3);
            return new Order(items, count);
        }
    };

    @Test
    void aRecordComesBackAsItself() {
        Order order = new Order(List.of(new Item(1.5, "a"), new Item(2, "\u20ac")), 2);

        assertThat(Raw.of(ORDER_CODEC, order).decode(ORDER_CODEC)).isEqualTo(order);
    }

    @Test
    void keysMayComeInAnyOrder() {
        Map<String, Object> item = ordered("other", Map.of("x", 1), "a_label_longer_than_eight_bytes", "a", "price", 1);

        assertThat(read(ordered("count", 1, "items", List.of(item, item))))
                .isEqualTo(new Order(List.of(new Item(1, "a"), new Item(1, "a")), 1));
    }

    @Test
    void anErrorNamesThePlace() {
        assertThat(refusal(Map.of("items", List.of(Map.of("price", 1.5), Map.of("price", "x")))))
                .isEqualTo("Expected `float`, got `str` - at `$.items[1].price`");
        assertThat(refusal(Map.of("count", "1"))).isEqualTo("Expected `int`, got `str` - at `$.count`");
        assertThat(refusal(Map.of("items", List.of(1)))).isEqualTo("Expected `object`, got `int` - at `$.items[0]`");
        assertThat(refusal(Map.of(1, 2))).isEqualTo("Expected `str`, got `int` - at `key` in `$`");
        assertThat(refusal(Map.of("items", List.of(Map.of(1, 2)))))
                .isEqualTo("Expected `str`, got `int` - at `key` in `$.items[0]`");
    }

    @Test
    void aMissingFieldNamesItsRecord() {
        assertThat(refusal(Map.of())).isEqualTo("Object missing required field `items`");
        assertThat(refusal(Map.of("items", List.of()))).isEqualTo("Object missing required field `count`");
        assertThat(refusal(ordered("count", 1, "items", List.of(Map.of("price", 1), Map.of()))))
                .isEqualTo("Object missing required field `price` - at `$.items[1]`");
        assertThat(refusal(Map.of("items", List.of(Map.of("other", Map.of())))))
                .isEqualTo("Object missing required field `price` - at `$.items[0]`");
        // Inner and outer map end at the same byte: the keys that were seen tell which one is meant.
        assertThat(refusal(ordered("items", List.of(Map.of("price", 1)))))
                .isEqualTo("Object missing required field `count`");
    }

    @Test
    void anUnknownFieldOfAStrictRecordIsNamed() {
        assertThat(refusal(Map.of("size", 1))).isEqualTo("Object contains unknown field `size`");
        assertThat(refusal(Map.of("a`b\n", 1))).isEqualTo("Object contains unknown field `a\\`b\\n`");
        DecodeException nested = assertThrows(
                DecodeException.class,
                () -> Raw.of(Codecs.DYNAMIC, List.of(0, Map.of("size", 1))).decode(new FromSecond()));
        assertThat(nested).hasMessageThat().isEqualTo("Object contains unknown field `size` - at `$[1]`");
        assertThat(nested.problem()).isEqualTo("Object contains unknown field `size`");
        assertThat(nested.path()).isEqualTo("$[1]");
    }

    /** Reads the second element of an array as an order. */
    private record FromSecond() implements PayloadCodec<Order> {
        @Override
        public void write(WireWriter out, Order value) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Order read(WireReader in) {
            in.readArrayHeader();
            in.skip();
            return ORDER_CODEC.read(in);
        }
    }

    @Test
    void whatAConstructorRefusesIsBadlyEncoded() {
        DecodeException refusal = assertThrows(
                DecodeException.class,
                () -> Raw.of(Codecs.DYNAMIC, Map.of("price", -1)).decode(ITEM_CODEC));

        assertThat(refusal).hasMessageThat().isEqualTo("price must not be negative");
        assertThat(refusal).hasCauseThat().isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void oddKeysAreQuotedInPaths() {
        PayloadCodec<Map<String, Long>> longs = Codecs.map(Codecs.LONG);
        for (String[] odd : new String[][] {
            {"", "$[\"\"]"}, {"a b", "$[\"a b\"]"}, {"a\"\n", "$[\"a\\\"\\n\"]"}, {"\u001b[0m", "$[\"\\u001b[0m\"]"}
        }) {
            DecodeException refusal = assertThrows(
                    DecodeException.class,
                    () -> Raw.of(Codecs.DYNAMIC, Map.of(odd[0], "x")).decode(longs));
            assertThat(refusal.path()).isEqualTo(odd[1]);
        }
    }

    @Test
    void theTagIsFoundAnywhereWithoutMoving() {
        WireReader in = Raw.of(Codecs.DYNAMIC, ordered("x", List.of(1, Map.of()), "type", "Tick"))
                .reader();

        assertThat(TAGS.peek(in)).isEqualTo(1);

        assertThat(in.position()).isEqualTo(0);
        assertThat(in.readMapHeader()).isEqualTo(2);
    }

    @Test
    void aTagThatIsMissingOrUnknownIsRefused() {
        assertThat(tagRefusal(Map.of("x", 1))).isEqualTo("Object missing required field `type` - at `$[0]`");
        assertThat(tagRefusal(Map.of("type", "Foo"))).isEqualTo("Invalid value 'Foo' - at `$[0].type`");
        assertThat(tagRefusal(Map.of("type", 3))).isEqualTo("Expected `str`, got `int` - at `$[0].type`");
        assertThat(tagRefusal("Tick")).isEqualTo("Expected `object`, got `str` - at `$[0]`");
    }

    private static String tagRefusal(Object union) {
        WireReader in = Raw.of(Codecs.DYNAMIC, List.of(union)).reader();
        in.readArrayHeader();
        return String.valueOf(
                assertThrows(DecodeException.class, () -> TAGS.peek(in)).getMessage());
    }

    private static Order read(Map<?, ?> fields) {
        return Raw.of(Codecs.DYNAMIC, fields).decode(ORDER_CODEC);
    }

    private static String refusal(Map<?, ?> fields) {
        return String.valueOf(
                assertThrows(DecodeException.class, () -> read(fields)).getMessage());
    }

    private static Map<String, Object> ordered(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
