package tractor.processor;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tractor.codec.DecodeException;
import tractor.codec.EncodeException;
import tractor.codec.PayloadCodec;
import tractor.codec.Raw;
import tractor.codec.WireReader;
import tractor.codec.WireWriter;

/** Types that contain themselves: nested as deep as every reader follows, and no deeper. */
final class RecursionTest {
    private static Loaded shop;

    @BeforeAll
    static void compileFixture() throws IOException {
        shop = Loaded.of("shop");
    }

    @Test
    void whatCanBeWrittenCanBeReadAndWhatIsTooDeepIsNeither() throws Exception {
        // A level is a map and a list within it; the innermost list is empty, and so no level.
        int deepest = WireReader.MAX_DEPTH / 2;
        Object article = nested(deepest);
        Raw raw = Raw.of(codec(), article);
        assertThat(raw.decode(codec())).isEqualTo(article);

        EncodeException tooDeep = assertThrows(EncodeException.class, () -> Raw.of(codec(), nested(deepest + 1)));
        assertThat(tooDeep).hasMessageThat().contains("Nested deeper than 256 levels");
    }

    @Test
    void aValueThatContainsItselfIsRefused() throws Exception {
        List<Object> parts = new ArrayList<>();
        parts.add(article(parts));
        EncodeException endless = assertThrows(EncodeException.class, () -> Raw.of(codec(), parts.getFirst()));
        assertThat(endless).hasMessageThat().contains("Nested deeper than 256 levels");
    }

    @Test
    void whatAPeerNestsTooDeepIsRefused() {
        WireWriter out = new WireWriter();
        for (int i = 0; i < 100_000; i++) {
            out.writeMapHeader(1);
            out.writeString("parts");
            out.writeArrayHeader(1);
        }
        out.writeNil();
        WireReader in = new WireReader(out.toByteArray());
        DecodeException refused = assertThrows(DecodeException.class, () -> codec().read(in));
        assertThat(refused).hasMessageThat().isEqualTo("Nested deeper than 256 levels");
    }

    private static Object nested(int levels) throws ReflectiveOperationException {
        Object article = article(List.of());
        for (int i = 1; i < levels; i++) {
            article = article(List.of(article));
        }
        return article;
    }

    private static Object article(List<Object> parts) throws ReflectiveOperationException {
        return shop.type("acme.shop.model.Article")
                .getConstructor(String.class, List.class)
                .newInstance("a", parts);
    }

    private static PayloadCodec<Object> codec() {
        return shop.constant("acme.shop.ShopPayloads", "ARTICLE");
    }
}
