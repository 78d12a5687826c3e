package tractor.codec;

import java.time.DateTimeException;
import java.util.function.Function;

/**
 * A type that travels as text.
 *
 * @param longest how many characters a text may have before anybody parses it
 * @param problem what is said of a text that does not parse
 */
record TextCodec<T>(Function<T, String> print, Function<String, T> parse, int longest, String problem)
        implements PayloadCodec<T> {
    @Override
    public void write(WireWriter out, T value) {
        out.writeString(print.apply(value));
    }

    @Override
    public T read(WireReader in) {
        int from = in.position();
        String text = in.readString();
        if (text.length() <= longest) {
            try {
                return parse.apply(text);
            } catch (DateTimeException | IllegalArgumentException | ArithmeticException malformed) {
                throw in.invalid(problem, from);
            }
        }
        throw in.invalid(problem, from);
    }
}
