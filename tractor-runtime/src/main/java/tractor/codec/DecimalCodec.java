package tractor.codec;

import java.math.BigDecimal;

/**
 * {@link Codecs#BIG_DECIMAL}. Digits and scale are bounded: a few bytes like {@code 1E999999999} would otherwise
 * become gigabytes at the first addition.
 */
final class DecimalCodec implements PayloadCodec<BigDecimal> {
    private static final int MOST_DIGITS = 1_000;
    private static final int LARGEST_SCALE = 100_000;
    private static final int LONGEST = MOST_DIGITS + "-.E+100000".length();

    @Override
    public void write(WireWriter out, BigDecimal value) {
        if (!fits(value)) {
            throw new IllegalArgumentException(
                    "A decimal has at most " + MOST_DIGITS + " digits and a scale of " + LARGEST_SCALE + " at most");
        }
        out.writeString(value.toString());
    }

    @Override
    public BigDecimal read(WireReader in) {
        int from = in.position();
        BigDecimal value = switch (in.peekType()) {
            case "int" -> new BigDecimal(in.readWholeNumber().toString());
            case "float" -> parse(in, Double.toString(in.readDouble()), from);
            case "str" -> parse(in, in.readString(), from);
            default -> throw in.expected("decimal");
        };
        if (!fits(value)) {
            throw in.invalid("Decimal out of range", from);
        }
        return value;
    }

    private static BigDecimal parse(WireReader in, String text, int from) {
        if (text.length() > LONGEST) {
            throw in.invalid("Decimal out of range", from);
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException malformed) {
            throw in.invalid("Invalid decimal string", from);
        }
    }

    private static boolean fits(BigDecimal value) {
        return value.precision() <= MOST_DIGITS && Math.abs((long) value.scale()) <= LARGEST_SCALE;
    }
}
