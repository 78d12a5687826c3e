package tractor.jackson;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tractor.codec.Codecs;
import tractor.codec.DecodeException;
import tractor.codec.EncodeException;
import tractor.codec.PayloadCodec;
import tractor.codec.Raw;

class JacksonCodecTest {
    @Test
    void aClassThatJacksonMapsTravelsWithinRecordsAndLists() {
        Invoice invoice = invoice("i-1", 5, 1L << 40);

        Raw args = Raw.of(BillingPayloads.PAY.arguments(), new BillingPayloads.PayArgs(invoice, List.of(invoice)));
        BillingPayloads.PayArgs read = args.decode(BillingPayloads.PAY.arguments());
        Raw receipt = Raw.of(BillingPayloads.PAY.result(), new Billing.Receipt(invoice, true));

        assertThat(read.invoice().getNumber()).isEqualTo("i-1");
        assertThat(read.others().getFirst().getAmounts())
                .containsExactly(5L, 1L << 40)
                .inOrder();
        assertThat(receipt.decode(Codecs.DYNAMIC))
                .isEqualTo(Map.of("invoice", Map.of("no", "i-1", "amounts", List.of(5L, 1L << 40)), "paid", true));
    }

    @Test
    void unknownFieldsAreIgnored() {
        Raw newer = Raw.of(Codecs.DYNAMIC, Map.of("no", "i-2", "currency", "EUR"));
        assertThat(newer.decode(new JacksonCodec<>(Invoice.class)).getNumber()).isEqualTo("i-2");
    }

    @Test
    void whatJacksonRefusesIsRefusedWithItsPlace() {
        PayloadCodec<List<Invoice>> codec = Codecs.list(new JacksonCodec<>(Invoice.class));
        Raw wrong = Raw.of(Codecs.DYNAMIC, List.of(Map.of("no", List.of(1))));
        DecodeException refused = assertThrows(DecodeException.class, () -> wrong.decode(codec));
        assertThat(refused.problem()).startsWith("Expected `Invoice`: ");
        assertThat(refused.path()).isEqualTo("$[0]");

        Raw nil = Raw.of(Codecs.DYNAMIC, Arrays.asList((Object) null));
        DecodeException nothing = assertThrows(DecodeException.class, () -> nil.decode(codec));
        assertThat(nothing).hasMessageThat().isEqualTo("Expected `Invoice`, got `null` - at `$[0]`");
    }

    @Test
    void whatJacksonCannotWriteIsNotSent() {
        EncodeException refused =
                assertThrows(EncodeException.class, () -> Raw.of(new JacksonCodec<>(Object.class), new Object()));
        assertThat(refused).hasMessageThat().contains("cannot encode");
    }

    private static Invoice invoice(String number, long... amounts) {
        Invoice invoice = new Invoice();
        invoice.setNumber(number);
        for (long amount : amounts) {
            invoice.getAmounts().add(amount);
        }
        return invoice;
    }
}
