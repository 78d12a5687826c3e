package tractor;

import java.util.Objects;
import java.util.function.Function;

/**
 * A variable of the program's own that an actor is given when it is started and hands on to its children, unless they are
 * given another value: what in one process would be a constant of the whole program.
 *
 * <pre>{@code
 * static final RuntimeVar<Integer> SHARD = RuntimeVar.ofInt("shard");
 * … nursery.startActor("worker", WorkerPortal.serving(LiveWorker.class).withVar(SHARD, 7));
 * … Tractor.currentActor().runtimeVar(SHARD) …   // in the worker, and in all that it starts
 * }</pre>
 *
 * <p>Actors know each other's variables by name; the values travel as text, with the instructions for the child and not in
 * the environment. Immutable.
 *
 * @param <T> the type of its values
 */
public final class RuntimeVar<T> {
    private final String name;
    private final Function<String, T> parse;
    private final Function<T, String> format;

    private RuntimeVar(String name, Function<String, T> parse, Function<T, String> format) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a runtime variable needs a name");
        }
        this.name = name;
        this.parse = Objects.requireNonNull(parse, "parse");
        this.format = Objects.requireNonNull(format, "format");
    }

    /**
     * A variable of any type that has a text.
     *
     * @param parse the inverse of {@code format}; what it throws comes out of {@link LocalActor#runtimeVar}
     */
    public static <T> RuntimeVar<T> of(String name, Function<String, T> parse, Function<T, String> format) {
        return new RuntimeVar<>(name, parse, format);
    }

    /** A text. */
    public static RuntimeVar<String> ofString(String name) {
        return of(name, text -> text, text -> text);
    }

    /** A number. */
    public static RuntimeVar<Integer> ofInt(String name) {
        return of(name, Integer::valueOf, Object::toString);
    }

    /** A number that may be large. */
    public static RuntimeVar<Long> ofLong(String name) {
        return of(name, Long::valueOf, Object::toString);
    }

    /** A switch. */
    public static RuntimeVar<Boolean> ofBoolean(String name) {
        return of(name, Boolean::valueOf, Object::toString);
    }

    /** One of the constants of an enum. */
    public static <E extends Enum<E>> RuntimeVar<E> ofEnum(String name, Class<E> type) {
        return of(name, text -> Enum.valueOf(type, text), Enum::name);
    }

    /** By which actors know it. */
    public String name() {
        return name;
    }

    String format(T value) {
        return format.apply(Objects.requireNonNull(value, "value"));
    }

    T parse(String text) {
        return parse.apply(text);
    }

    @Override
    public String toString() {
        return "RuntimeVar[" + name + "]";
    }
}
