package tractor.transport;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class Blake2sTest {
    @Test
    void abcHasTheDigestOfTheRfc() {
        byte[] digest = Blake2s.digest("abc".getBytes(StandardCharsets.US_ASCII), 32);

        // RFC 7693, appendix B
        assertThat(HexFormat.of().formatHex(digest))
                .isEqualTo("508c5e8c327c14e2e1a72ba34eeb452f37458b209ed63a294d999b4c86675982");
    }

    /** Messages of the bytes 0, 1, ... 250, 0, 1, ...; the digests are those of Python's hashlib. */
    @ParameterizedTest
    @CsvSource({
        "0, 64550d6ffe2c0a01a14aba1eade0200c, 69217a3079908094e11121d042354a7c1f55b6482ca1a51e1b250dfd1ed0eef9",
        "1, 9f31f3ec588c6064a8e1f9051aeab90a, e34d74dbaf4ff4c6abd871cc220451d2ea2648846c7757fbaac82fe51ad64bea",
        "3, c41561edb251df8f3c9523524d60a707, e8f91c6ef232a041452ab0e149070cdd7dd1769e75b3a5921be37876c45c9900",
        "63, 4006430a2d313751a9ece24fccb52de5, e57cb79487dd57902432b250733813bd96a84efce59f650fac26e6696aefafc3",
        "64, dc66ca8f03865801b0ffe06ed8a1a90e, 56f34e8b96557e90c1f24b52d0c89d51086acf1b00f634cf1dde9233b8eaaa3e",
        "65, 399d3e92ccfcedcdde9bf4c2be14cf8c, 1b53ee94aaf34e4b159d48de352c7f0661d0a40edff95a0b1639b4090e974472",
        "127, 5d3541be0ce9b6d8f9315862ac0198c5, f18417b39d617ab1c18fdf91ebd0fc6d5516bb34cf39364037bce81fa04cecb1",
        "128, 7a3b3fa888b60095e7b305efcf3c3dbc, 1fa877de67259d19863a2a34bcc6962a2b25fcbf5cbecd7ede8f1fa36688a796",
        "129, dd6146fb0f48a29aa4c813fe75d15941, 5bd169e67c82c2c2e98ef7008bdf261f2ddf30b1c00f9e7f275bb3e8a28dc9a2",
        "1000, f308bf57110a2e5f3c81a0ef22925035, 1c067a5e746fb0f6734efac9a8cdb0e11061f0077f255184365c690115392501",
    })
    void digestsAgreeWithAnotherImplementationAroundTheEdgesOfBlocks(int length, String of16Bytes, String of32Bytes) {
        byte[] message = new byte[length];
        for (int i = 0; i < length; i++) {
            message[i] = (byte) (i % 251);
        }

        assertThat(HexFormat.of().formatHex(Blake2s.digest(message, 16))).isEqualTo(of16Bytes);
        assertThat(HexFormat.of().formatHex(Blake2s.digest(message, 32))).isEqualTo(of32Bytes);
    }

    @Test
    void aDigestHas1To32Bytes() {
        assertThrows(IllegalArgumentException.class, () -> Blake2s.digest(new byte[0], 0));
        assertThrows(IllegalArgumentException.class, () -> Blake2s.digest(new byte[0], 33));
    }
}
