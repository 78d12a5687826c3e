package tractor.processor;

import static java.util.Objects.requireNonNull;

import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tractor.annotation.Rename;

/**
 * One combination of the options of a record: its source, and what its values are on the wire, as plain maps and lists.
 *
 * @param inUnion whether a sealed interface has the options, all but the tag, and the record is one of its two
 */
record StructCase(
        int number,
        Rename rename,
        Tagging tagging,
        boolean ownTagField,
        boolean asArray,
        boolean omitDefaults,
        boolean forbidUnknownFields,
        boolean defaults,
        boolean inUnion) {
    private static final List<Boolean> EITHER = List.of(false, true);
    private static final List<String> COMPONENTS = List.of("lastPrice", "symbolName", "parts", "longNote", "ratio");

    /** What msgspec's strategies make of the names that a Python class has for these components. */
    private static final Map<Rename, List<String>> NAMES = Map.of(
            Rename.NONE, COMPONENTS,
            Rename.SNAKE, List.of("last_price", "symbol_name", "parts", "long_note", "ratio"),
            Rename.CAMEL, COMPONENTS,
            Rename.PASCAL, List.of("LastPrice", "SymbolName", "Parts", "LongNote", "Ratio"),
            Rename.KEBAB, List.of("last-price", "symbol-name", "parts", "long-note", "ratio"),
            Rename.LOWER, List.of("lastprice", "symbolname", "parts", "longnote", "ratio"),
            Rename.UPPER, List.of("LASTPRICE", "SYMBOLNAME", "PARTS", "LONGNOTE", "RATIO"));

    /** The first two components have no default in any case. */
    private static final int REQUIRED = 2;

    private static final List<Object> DEFAULTS = List.of(List.of(), Optional.of("none"), 0.5);

    /** How a record gets its tag. */
    enum Tagging {
        /** None, or as its sealed interface wants it. */
        LEFT_OUT(""),
        NO("tagged = false"),
        YES("tagged = true"),
        TEXT("tag = \"a b\""),
        NUMBER("tagNumber = -7");

        private final String attribute;

        Tagging(String attribute) {
            this.attribute = attribute;
        }
    }

    /** Every combination that there is with one way to rename; with one in full, with the others of options that meet names. */
    static List<StructCase> all(Rename rename) {
        List<StructCase> cases = new ArrayList<>();
        for (Tagging tagging : Tagging.values()) {
            for (boolean asArray : EITHER) {
                for (boolean omitDefaults : EITHER) {
                    for (boolean forbid : EITHER) {
                        for (boolean defaults : EITHER) {
                            for (boolean inUnion : EITHER) {
                                for (boolean ownField : EITHER) {
                                    StructCase one = new StructCase(
                                            cases.size(),
                                            rename,
                                            tagging,
                                            ownField,
                                            asArray,
                                            omitDefaults,
                                            forbid,
                                            defaults,
                                            inUnion);
                                    if (one.possible()) {
                                        cases.add(one);
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
        return cases;
    }

    /** A field for tags needs tags; an array has none, nor names. A union of two maps has tags. */
    private boolean possible() {
        return (rename == Rename.SNAKE || (!asArray && !forbidUnknownFields))
                && !(ownTagField && (asArray || !tagged()))
                && !(inUnion && tagging == Tagging.NO);
    }

    private boolean tagged() {
        return tagging != Tagging.NO && (inUnion || tagging != Tagging.LEFT_OUT);
    }

    String type() {
        return (inUnion ? "U" : "S") + number;
    }

    String source() {
        return inUnion
                ? """
                %s
                sealed interface %s {
                    %s
                    record %s implements %s {%s}
                    %s
                    record Other(int lastPrice) implements %s {}
                }
                """.formatted(
                                struct(shared()),
                                type(),
                                struct(own()),
                                header("A"),
                                type(),
                                constructor("A"),
                                tagging == Tagging.NUMBER ? "@Struct(tagNumber = 8)" : "",
                                type())
                : "%s record %s {%s}".formatted(struct(all()), header(type()), constructor(type()));
    }

    private static String header(String name) {
        return name
                + "(int lastPrice, String symbolName, List<Integer> parts, Optional<String> longNote, double ratio)";
    }

    private String constructor(String name) {
        return defaults ? """
            @Defaults
            %s(int lastPrice, String symbolName) {
                this(lastPrice, symbolName, List.of(), Optional.of("none"), 0.5);
            }
            """.formatted(name) : "";
    }

    private static String struct(List<String> attributes) {
        return attributes.isEmpty() ? "" : "@Struct(" + String.join(", ", attributes) + ")";
    }

    private List<String> all() {
        return Stream.concat(shared().stream(), own().stream()).toList();
    }

    private List<String> own() {
        return tagging == Tagging.LEFT_OUT ? List.of() : List.of(tagging.attribute);
    }

    private List<String> shared() {
        List<String> shared = new ArrayList<>();
        if (rename != Rename.NONE) {
            shared.add("rename = Rename." + rename);
        }
        if (ownTagField) {
            shared.add("tagField = \"kind of\"");
        }
        if (asArray) {
            shared.add("asArray = true");
        }
        if (omitDefaults) {
            shared.add("omitDefaults = true");
        }
        if (forbidUnknownFields) {
            shared.add("forbidUnknownFields = true");
        }
        return shared;
    }

    /** Values with and without each default, and with what is nearly one. */
    List<List<Object>> values() {
        List<List<Object>> values = new ArrayList<>();
        for (Object parts : List.of(List.of(), List.of(300, -1))) {
            for (Object note : List.of(Optional.empty(), Optional.of("none"), Optional.of("\u00e4"))) {
                for (Object ratio : List.of(0.5, -0.0, 0.0)) {
                    values.add(List.of(values.size() * -40, "btc", parts, note, ratio));
                }
            }
        }
        return values;
    }

    /** The record with these components. */
    Object record(Loaded loaded, String outer, List<Object> components) {
        Class<?> type = loaded.type(outer + "$" + type() + (inUnion ? "$A" : ""));
        try {
            Constructor<?> constructor =
                    type.getDeclaredConstructor(int.class, String.class, List.class, Optional.class, double.class);
            constructor.setAccessible(true);
            return constructor.newInstance(components.toArray());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type.getName(), e);
        }
    }

    /** What these components are on the wire: a list or a map. */
    Object wire(List<Object> components) {
        return asArray ? array(components) : map(components);
    }

    private List<@Nullable Object> array(List<Object> components) {
        List<@Nullable Object> array = new ArrayList<>();
        if (tagged()) {
            array.add(tag());
        }
        components.forEach(component -> array.add(plain(component)));
        return array;
    }

    private Map<String, @Nullable Object> map(List<Object> components) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        if (tagged()) {
            map.put(ownTagField ? "kind of" : "type", tag());
        }
        for (int i = 0; i < components.size(); i++) {
            if (!omitDefaults || !isDefault(i, components.get(i))) {
                map.put(name(i), plain(components.get(i)));
            }
        }
        return map;
    }

    private Object tag() {
        return switch (tagging) {
            case TEXT -> "a b";
            case NUMBER -> -7;
            default -> inUnion ? "A" : type();
        };
    }

    private static @Nullable Object plain(Object component) {
        return component instanceof Optional<?> optional ? optional.orElse(null) : component;
    }

    String name(int component) {
        return requireNonNull(NAMES.get(rename)).get(component);
    }

    /** What a component is when it is missing, if it may be. */
    Optional<Object> missing(int component) {
        if (defaults && component >= REQUIRED) {
            return Optional.of(DEFAULTS.get(component - REQUIRED));
        }
        return COMPONENTS.get(component).equals("longNote") ? Optional.of(Optional.empty()) : Optional.empty();
    }

    private boolean isDefault(int component, Object value) {
        return missing(component).equals(Optional.of(value));
    }

    @Override
    public String toString() {
        return source();
    }
}
