package tractor.msg;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.UnknownHostException;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MultiaddrTest {
    private static final int ROUNDS = 5_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ip4/127.0.0.1/tcp/1616",
                "/ip6/::1/tcp/1616",
                "/dns4/registry.example-1.org/tcp/1616",
                "/dns4/quote_svc/tcp/0",
                "/unix/run/user/0/tractor/registry@1616.sock",
                "/unix/a.sock"
            })
    void whatIsReadIsWrittenAgain(String text) {
        assertThat(Multiaddr.parse(text).toString()).isEqualTo(text);
    }

    @Test
    void anyAddressComesBackFromItsMultiaddr() {
        Random random = new Random(1616);
        for (int i = 0; i < ROUNDS; i++) {
            Address address = anyAddress(random);
            String text = address.toMultiaddr().toString();

            assertWithMessage(text).that(Multiaddr.parse(text).address()).isEqualTo(address);
            assertWithMessage(text).that(Address.parse(text)).isEqualTo(address);
        }
    }

    @Test
    void anyAddressComesBackFromItsUsualSpelling() {
        Random random = new Random(6161);
        for (int i = 0; i < ROUNDS; i++) {
            Address address = anyAddress(random);
            String text = address.toString();

            assertWithMessage(text).that(Address.parse(text)).isEqualTo(address);
        }
    }

    @Test
    void anyTextIsReadOrRefusedWithAnIllegalArgument() {
        Random random = new Random(42);
        String pieces = "/:.[]%019af-\0 unixtcpdns4ip6";
        for (int i = 0; i < ROUNDS; i++) {
            String text = (random.nextBoolean() ? "/ip4/" : "")
                    + random.ints(random.nextInt(20), 0, pieces.length())
                            .mapToObj(at -> pieces.substring(at, at + 1))
                            .collect(Collectors.joining());
            try {
                Address parsed = Address.parse(text);
                assertWithMessage(text).that(Address.parse(parsed.toString())).isEqualTo(parsed);
            } catch (IllegalArgumentException refused) {
                assertWithMessage(text).that(refused).hasMessageThat().isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/ip4/127.0.0.1/udp/1616, /udp",
        "/udp/127.0.0.1/1616, /udp",
        "/ip4/127.0.0.1/tcp/1616/ws, /ws",
        "/ip6/::1/udp/1/quic-v1, /udp",
        "/dns6/host/tcp/1616, /dns6",
        "/uds/run/a.sock, /uds",
        "/onion3/abc:80, /onion3",
    })
    void otherProtocolsAreRefusedByNameWithThoseThatAreSupported(String text, String protocol) {
        for (Throwable refused : new Throwable[] {
            assertThrows(IllegalArgumentException.class, () -> Multiaddr.parse(text)),
            assertThrows(IllegalArgumentException.class, () -> Address.parse(text))
        }) {
            assertThat(refused).hasMessageThat().startsWith("'" + text + "': " + protocol + " is not supported");
            assertThat(refused).hasMessageThat().contains("/ip4/<address>/tcp/<port>");
            assertThat(refused).hasMessageThat().contains("/unix/<path of a socket>");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ip4", "/ip4/127.0.0.1", "/ip4/127.0.0.1/tcp", "/dns4/host/tcp", "/unix"})
    void anUnfinishedMultiaddrIsRefused(String text) {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> Address.parse(text));

        assertThat(refused).hasMessageThat().contains("is not complete");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ip4/::1/tcp/1", "/ip6/127.0.0.1/tcp/1", "/ip4/localhost/tcp/1", "/ip6/[::1]/tcp/1"})
    void theAddressIsALiteralOfItsFamily(String text) {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> Multiaddr.parse(text));

        assertThat(refused).hasMessageThat().contains("is no literal address of ip");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.1", "1", "a..b", "-a", "a b", "", "::1", "a.7"})
    void whatCouldBeAnAddressOrIsNoNameIsNoHostName(String name) {
        assertThrows(IllegalArgumentException.class, () -> Multiaddr.parse("/dns4/" + name + "/tcp/1"));
    }

    @Test
    void aNameIsLookedUpOnlyWhenAskedFor() throws UnknownHostException {
        Multiaddr name = Multiaddr.parse("/dns4/localhost/tcp/1616");

        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, name::address);

        assertThat(refused).hasMessageThat().contains("must be resolved first");
        assertThrows(IllegalArgumentException.class, () -> Address.parse("/dns4/localhost/tcp/1616"));
        assertThat(name.resolve()).contains(Address.tcp("127.0.0.1", 1616));
    }

    @Test
    void aLiteralResolvesToItself() throws UnknownHostException {
        Address address = Address.uds("/run/tractor", "a.sock");

        assertThat(address.toMultiaddr().resolve()).containsExactly(address);
    }

    @Test
    void whatIsNoCompleteAddressHasNoMultiaddr() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Address.tcp("localhost", 1).toMultiaddr());
        assertThrows(IllegalArgumentException.class, () -> Address.uds("", "").toMultiaddr());
    }

    private static Address anyAddress(Random random) {
        int port = random.nextInt(65_536);
        return switch (random.nextInt(3)) {
            case 0 ->
                Address.parse(IntStream.range(0, 4)
                                .mapToObj(i -> String.valueOf(random.nextInt(256)))
                                .collect(Collectors.joining("."))
                        + ":" + port);
            case 1 ->
                Address.parse("["
                        + IntStream.range(0, 8)
                                .mapToObj(i -> random.nextBoolean() ? "0" : Integer.toHexString(random.nextInt(65_536)))
                                .collect(Collectors.joining(":"))
                        + "]:" + port);
            default -> Address.uds(anyDirectory(random), anyName(random));
        };
    }

    private static String anyDirectory(Random random) {
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> anyName(random))
                .collect(Collectors.joining("/", "/d", ""));
    }

    private static String anyName(Random random) {
        String letters = "abcXYZ019@._- :,%é漢{}";
        return "n"
                + random.ints(random.nextInt(12), 0, letters.length())
                        .mapToObj(at -> letters.substring(at, at + 1))
                        .collect(Collectors.joining());
    }
}
