package tractor.processor;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static tractor.processor.WireValues.map;

import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tractor.codec.DecodeException;
import tractor.codec.PayloadCodec;
import tractor.codec.Raw;

/** Generated codecs at work: bytes in, records out, and the same bytes again. */
final class CodecTest {
    private static Loaded shop;
    private static Loaded quotes;

    @BeforeAll
    static void compileFixtures() throws IOException {
        shop = Loaded.of("shop");
        quotes = Loaded.of("quotes");
    }

    @Test
    void aRecordIsAMapOfItsComponentsInTheirOrder() {
        Raw line =
                map("article", map("name", "bolt", "parts", new Object[0]), "count", 3L, "price", 0.5, "discount", 10L);
        Object value = line.decode(shopCodec("ORDER_LINE"));
        assertThat(value.toString())
                .isEqualTo("Line[article=Article[name=bolt, parts=[]], count=3, price=0.5, discount=10]");
        assertThat(Raw.of(shopCodec("ORDER_LINE"), value)).isEqualTo(line);
    }

    @Test
    void recordsMayContainThemselves() {
        Raw article = map("name", "bike", "parts", new Object[] {map("name", "wheel", "parts", new Object[0])});
        Object value = article.decode(shopCodec("ARTICLE"));
        assertThat(value.toString()).isEqualTo("Article[name=bike, parts=[Article[name=wheel, parts=[]]]]");
        assertThat(Raw.of(shopCodec("ARTICLE"), value)).isEqualTo(article);
    }

    @Test
    void componentsAreReadInAnyOrderAndUnknownOnesAreSkipped() {
        Raw article = map("parts", new Object[0], "future", map("x", 1L), "name", "bolt");
        assertThat(article.decode(shopCodec("ARTICLE")).toString()).isEqualTo("Article[name=bolt, parts=[]]");
    }

    @Test
    void aMissingComponentIsNamed() {
        DecodeException missing = assertThrows(
                DecodeException.class, () -> map("parts", new Object[0]).decode(shopCodec("ARTICLE")));
        assertThat(missing).hasMessageThat().contains("Object missing required field `name`");
    }

    @Test
    void aMissingOptionalIsEmpty() {
        PayloadCodec<Object> codec = shop.codec("acme.shop.ShopPayloads$OptionsArgsCodec");
        assertThat(map().decode(codec).toString()).isEqualTo("OptionsArgs[in=Optional.empty, seen=Optional.empty]");
        assertThat(map("seen", 4L).decode(codec).toString()).contains("seen=Optional[4]");
    }

    @Test
    void anUnknownArgumentIsAnError() {
        PayloadCodec<Object> codec = quotes.codec("acme.QuotesPayloads$LatestArgsCodec");
        DecodeException unknown = assertThrows(
                DecodeException.class, () -> map("symbol", "btc", "days", 3L).decode(codec));
        assertThat(unknown).hasMessageThat().contains("days");
    }

    @Test
    void aRecordOfASealedInterfaceSaysItsNameFirst() {
        Raw ask = map("type", "Ask", "depth", 5L);
        Object value = ask.decode(quotesCodec("FEED"));
        assertThat(value.toString()).isEqualTo("Ask[depth=5]");
        assertThat(Raw.of(quotesCodec("FEED"), value)).isEqualTo(ask);
        assertThat(Raw.of(quotesCodec("FEED_ASK"), value)).isEqualTo(ask);
    }

    @Test
    void theTagMayStandAnywhere() {
        Raw ask = map("depth", 5L, "type", "Ask");
        assertThat(ask.decode(quotesCodec("FEED")).toString()).isEqualTo("Ask[depth=5]");
        assertThat(ask.decode(quotesCodec("FEED_ASK")).toString()).isEqualTo("Ask[depth=5]");
    }

    @Test
    void anotherTagIsRefused() {
        assertThrows(
                DecodeException.class, () -> map("type", "Ask", "depth", 5L).decode(quotesCodec("FEED_TICK")));
        assertThrows(
                DecodeException.class, () -> map("type", "Bid", "depth", 5L).decode(quotesCodec("FEED")));
        assertThrows(DecodeException.class, () -> map("depth", 5L).decode(quotesCodec("FEED")));
    }

    @Test
    void aTagMayBeMissingWhereOnlyOneRecordIsExpected() {
        assertThat(map("depth", 5L).decode(quotesCodec("FEED_ASK")).toString()).isEqualTo("Ask[depth=5]");
    }

    @Test
    void aRecordWithoutComponentsIsItsTag() {
        Raw cash = map("type", "Cash");
        Object value = cash.decode(shopCodec("PAYMENT"));
        assertThat(value.toString()).isEqualTo("Cash[]");
        assertThat(Raw.of(shopCodec("PAYMENT"), value)).isEqualTo(cash);
        assertThat(map("type", "Cash", "tip", 1L).decode(shopCodec("PAYMENT_CASH")))
                .isEqualTo(value);
    }

    @Test
    void aNestedSealedInterfaceTakesItsOwnRecordsOnly() {
        Raw card = map("type", "Card", "number", "42", "debit", true);
        assertThat(card.decode(shopCodec("PAYMENT_ONLINE"))).isEqualTo(card.decode(shopCodec("PAYMENT")));
        assertThrows(DecodeException.class, () -> map("type", "Cash").decode(shopCodec("PAYMENT_ONLINE")));
    }

    @Test
    void everyScalarTravels() {
        PayloadCodec<Object> codec = shop.codec("acme.shop.ShopPayloads$BoxesArgsCodec");
        Raw args = map("a", true, "b", -1L, "c", 300L, "d", 70_000L, "e", 1L << 40, "f", 0.5, "g", 0.1, "h", "x");
        Object value = args.decode(codec);
        assertThat(value.toString())
                .isEqualTo("BoxesArgs[a=true, b=-1, c=300, d=70000, e=1099511627776, f=0.5, g=0.1, h=x]");
        assertThat(Raw.of(codec, value)).isEqualTo(args);
    }

    private static PayloadCodec<Object> shopCodec(String constant) {
        return shop.constant("acme.shop.ShopPayloads", constant);
    }

    private static PayloadCodec<Object> quotesCodec(String constant) {
        return quotes.constant("acme.QuotesPayloads", constant);
    }
}
