package tractor.error;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a throwable of unknown making says of itself. Its methods are user code, which may throw: to tell of a failure must
 * neither lose it nor become another one.
 */
public final class ThrowableText {
    private static final StackTraceElement[] NO_FRAMES = {};

    private ThrowableText() {}

    /** Its {@link Throwable#toString}, or its class where it cannot even say that. */
    public static String of(Throwable failure) {
        String text = ask(failure, Throwable::toString);
        return text == null ? failure.getClass().getName() : text;
    }

    /** Its message, if it has one and can tell. */
    public static @Nullable String message(Throwable failure) {
        return ask(failure, Throwable::getMessage);
    }

    static @Nullable Throwable cause(Throwable failure) {
        return ask(failure, Throwable::getCause);
    }

    static StackTraceElement[] frames(Throwable failure) {
        return Objects.requireNonNullElse(ask(failure, Throwable::getStackTrace), NO_FRAMES);
    }

    private static <T> @Nullable T ask(Throwable failure, Function<Throwable, @Nullable T> question) {
        try {
            return question.apply(failure);
        } catch (RuntimeException | Error speechless) {
            return null;
        }
    }
}
