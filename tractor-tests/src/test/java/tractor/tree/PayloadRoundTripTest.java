package tractor.tree;

import static com.google.common.truth.Truth.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tractor.testing.LeakCheck;
import tractor.testing.LiveTree;

/** Every payload type goes to another process and comes back equal. */
@ExtendWith(LeakCheck.class)
class PayloadRoundTripTest {
    private static final int MANY = 8 << 20;

    @RegisterExtension
    static final LiveTree<EchoPortal> TREE = LiveTree.of("echo", EchoPortal.serving(PlainEcho.class));

    private final EchoPortal echo = TREE.portal();

    @Test
    void numbersKeepTheirExtremes() throws InterruptedException {
        assertThat(echo.numbers(Numbers.LARGEST)).isEqualTo(Numbers.LARGEST);
        assertThat(echo.numbers(Numbers.SMALLEST)).isEqualTo(Numbers.SMALLEST);
    }

    @ParameterizedTest
    @ValueSource(
            ints = {0, 1, -1, 127, 128, -32, -33, -128, -129, 255, 256, 32767, 32768, 65535, 65536, 1 << 31, ~(1 << 31)
            })
    void integersOfEveryEncodedSizeComeBack(int value) throws InterruptedException {
        assertThat(echo.whole(value)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0, -0.0, Double.MIN_VALUE, Double.MAX_VALUE, Double.NaN, Double.NEGATIVE_INFINITY, 1e300})
    void doublesComeBackBitByBit(double value) throws InterruptedException {
        assertThat(Double.doubleToRawLongBits(echo.real(value))).isEqualTo(Double.doubleToRawLongBits(value));
    }

    @Test
    void compositesNestInEachOther() throws InterruptedException {
        Parcel parcel = new Parcel(
                "naïve 😀",
                Instant.parse("2031-05-06T07:08:09.123456789Z"),
                Colour.BLUE,
                Numbers.SMALLEST,
                new Shape.Group("g", List.of(new Shape.Dot(new Point(1, -1)), new Shape.Empty())),
                List.of(List.of(1, 2), List.of(), List.of(3)),
                Map.of("home", List.of(new Point(0, 0)), "", List.of()),
                Map.of("warm", Map.of("first", Colour.RED)),
                Optional.of(new Point(7, 8)),
                Optional.of(List.of("a", "b")),
                List.of(Optional.of("there"), Optional.empty()));
        assertThat(echo.parcel(parcel)).isEqualTo(parcel);
    }

    @Test
    void everyVariantOfASealedUnionComesBackAsItself() throws InterruptedException {
        List<Shape> all = List.of(
                new Shape.Dot(new Point(1, 2)),
                new Shape.Path(List.of(new Point(0, 0), new Point(9, 9)), true),
                new Shape.Group("outer", List.of(new Shape.Group("inner", List.of(new Shape.Empty())))),
                new Shape.Empty());
        for (Shape shape : all) {
            assertThat(echo.shape(shape)).isEqualTo(shape);
        }
        assertThat(echo.shapes(all)).isEqualTo(all);
    }

    @Test
    void instantsKeepTheirNanoseconds() throws InterruptedException {
        for (Instant value : List.of(
                Instant.EPOCH,
                Instant.ofEpochSecond(-1, 1),
                Instant.ofEpochSecond(1L << 34, 999_999_999),
                Instant.MIN,
                Instant.MAX)) {
            assertThat(echo.moment(value)).isEqualTo(value);
        }
    }

    @Test
    void anOptionalIsEmptyOrHolds() throws InterruptedException {
        assertThat(echo.colour(Optional.empty())).isEqualTo(Optional.empty());
        assertThat(echo.colour(Optional.of(Colour.GREEN))).isEqualTo(Optional.of(Colour.GREEN));
    }

    @Test
    void aMapKeepsItsOrder() throws InterruptedException {
        Map<String, Integer> ranks = new LinkedHashMap<>();
        IntStream.range(0, 100).forEach(i -> ranks.put("k" + (i * 7919) % 101, i));
        assertThat(echo.ranks(ranks)).containsExactlyEntriesIn(ranks).inOrder();
    }

    @ParameterizedTest
    @ValueSource(chars = {'a', '\0', 'ß', '€', '\uFFFF'})
    void everyCharComesBack(char value) throws InterruptedException {
        assertThat(echo.letter(value)).isEqualTo(value);
    }

    @Test
    void aMethodWithoutResultRunsBeforeItsCallReturns() throws InterruptedException {
        int before = echo.calls();
        echo.nothing();
        assertThat(echo.calls()).isEqualTo(before + 1);
    }

    @Test
    void argumentsTravelByName() throws InterruptedException {
        assertThat(echo.all("t", Long.MIN_VALUE, true, List.of(new Point(1, 2))))
                .isEqualTo("t/-9223372036854775808/true/[Point[x=1, y=2]]");
    }

    @Test
    void severalMebibytesTravelBothWays() throws InterruptedException {
        byte[] bytes = new byte[MANY];
        new Random(1).nextBytes(bytes);
        assertThat(Arrays.equals(echo.bytes(bytes), bytes)).isTrue();
        String text = "0123456789abcdeß".repeat(MANY / 17);
        assertThat(echo.text(text).equals(text)).isTrue();
    }
}
