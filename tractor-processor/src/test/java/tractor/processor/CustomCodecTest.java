package tractor.processor;

import static com.google.common.truth.Truth.assertThat;
import static tractor.processor.WireValues.map;

import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tractor.codec.PayloadCodec;
import tractor.codec.Raw;

/** Codecs that users name. */
final class CustomCodecTest {
    private static Loaded bank;

    @BeforeAll
    static void compileFixture() throws IOException {
        bank = Loaded.of("codecs");
    }

    @Test
    void theCodecNearestToTheUseCounts() {
        PayloadCodec<Object> when = bank.codec("acme.BankPayloads$WhenArgsCodec");
        Raw args = map("at", 1000, "plain", Raw.of(instant(), java.time.Instant.EPOCH), "all", new Object[] {1, 2});
        Object value = args.decode(when);
        assertThat(value.toString())
                .isEqualTo("WhenArgs[at=1970-01-01T00:00:01Z, plain=1970-01-01T00:00:00Z,"
                        + " all=[1970-01-01T00:00:00.001Z, 1970-01-01T00:00:00.002Z]]");
        assertThat(Raw.of(when, value)).isEqualTo(args);
    }

    @Test
    void codecsOnAMethodARecordAnInterfaceAndATypeReachWhatIsInThem() {
        PayloadCodec<Object> transfer = bank.constant("acme.BankPayloads", "BANK_TRANSFER");
        Raw sent = map("amount", 5, "at", 7, "locale", "de", "numbers", map("a", "ff"));
        Object value = sent.decode(transfer);
        assertThat(value.toString()).contains("at=1970-01-01T00:00:00.007Z, locale=de, numbers={a=255}");
        assertThat(Raw.of(transfer, value)).isEqualTo(sent);

        PayloadCodec<Object> hex = bank.codec("acme.BankPayloads$HexArgsCodec");
        assertThat(map("number", "10", "boxed", "a").decode(hex).toString()).isEqualTo("HexArgs[number=16, boxed=10]");

        PayloadCodec<Object> special = bank.codec("acme.BankPayloads$LocaleArgsCodec");
        assertThat(map("special", 3).decode(special).toString()).isEqualTo("LocaleArgs[special=Special[value=3]]");
    }

    @SuppressWarnings("unchecked") // one codec for any object here
    private static PayloadCodec<Object> instant() {
        return (PayloadCodec<Object>) (PayloadCodec<?>) tractor.codec.Codecs.INSTANT;
    }
}
