package tractor.processor;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tractor.codec.Codecs;
import tractor.codec.Raw;

/** Values of any payload type, edges of its range more often than chance would have it. */
final class RandomValues {
    private static final long[] EDGES = {0, 1, -1, 10, 127, 128, 255, 256, 65_535, 65_536, 1L << 32, Long.MAX_VALUE};
    private static final String LETTERS = "ab\u00e4\u20ac\n\"";

    private final Random random;

    RandomValues(long seed) {
        random = new Random(seed);
    }

    Object of(Type type) {
        return of(type, Map.of(), 4);
    }

    private Object of(Type type, Map<TypeVariable<?>, Type> variables, int depth) {
        return switch (type) {
            case TypeVariable<?> variable -> of(variables.getOrDefault(variable, Object.class), variables, depth);
            case Class<?> plain -> ofClass(plain, depth);
            case GenericArrayType array -> throw new IllegalArgumentException(array.toString());
            case ParameterizedType generic -> ofGeneric(resolved(generic, variables), depth);
            default -> throw new IllegalArgumentException(type.toString());
        };
    }

    /** A generic type, and what its type arguments stand for. */
    private record Generic(Class<?> type, List<Type> arguments) {
        Map<TypeVariable<?>, Type> variables() {
            Map<TypeVariable<?>, Type> variables = new HashMap<>();
            for (int i = 0; i < arguments.size(); i++) {
                variables.put(type.getTypeParameters()[i], arguments.get(i));
            }
            return variables;
        }
    }

    private static Generic resolved(ParameterizedType generic, Map<TypeVariable<?>, Type> variables) {
        List<Type> arguments = Arrays.stream(generic.getActualTypeArguments())
                .map(argument -> argument instanceof TypeVariable<?> variable
                        ? variables.getOrDefault(variable, Object.class)
                        : argument)
                .map(argument -> argument instanceof ParameterizedType inner ? bound(inner, variables) : argument)
                .toList();
        return new Generic((Class<?>) generic.getRawType(), arguments);
    }

    private static Type bound(ParameterizedType generic, Map<TypeVariable<?>, Type> variables) {
        Generic resolved = resolved(generic, variables);
        return new ParameterizedType() {
            @Override
            public Type[] getActualTypeArguments() {
                return resolved.arguments().toArray(Type[]::new);
            }

            @Override
            public Type getRawType() {
                return resolved.type();
            }

            @Override
            public @Nullable Type getOwnerType() {
                return null;
            }
        };
    }

    private Object ofGeneric(Generic generic, int depth) {
        Class<?> type = generic.type();
        if (type == List.class) {
            return list(generic.arguments().getFirst(), depth);
        }
        if (type == Set.class) {
            return new LinkedHashSet<>(list(generic.arguments().getFirst(), depth));
        }
        if (type == SortedSet.class) {
            return new TreeSet<>(list(generic.arguments().getFirst(), depth));
        }
        if (type == Map.class || type == SortedMap.class) {
            Map<Object, Object> map = type == Map.class ? new LinkedHashMap<>() : new TreeMap<>();
            for (int i = size(depth); i > 0; i--) {
                map.put(
                        of(generic.arguments().get(0), Map.of(), depth - 1),
                        of(generic.arguments().get(1), Map.of(), depth - 1));
            }
            return map;
        }
        if (type == Optional.class) {
            return depth > 0 && random.nextBoolean()
                    ? Optional.of(of(generic.arguments().getFirst(), Map.of(), depth - 1))
                    : Optional.empty();
        }
        return type.isRecord()
                ? ofRecord(type, generic.variables(), depth)
                : ofSealed(type, generic.arguments(), depth);
    }

    private List<Object> list(Type element, int depth) {
        List<Object> list = new ArrayList<>();
        for (int i = size(depth); i > 0; i--) {
            list.add(of(element, Map.of(), depth - 1));
        }
        return list;
    }

    private int size(int depth) {
        return depth <= 0 ? 0 : random.nextInt(20) == 0 ? 40 : random.nextInt(4);
    }

    private Object ofClass(Class<?> type, int depth) {
        if (type.isRecord()) {
            return ofRecord(type, Map.of(), depth);
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
        }
        if (type.isSealed() && type.isInterface()) {
            return ofSealed(type, List.of(), depth);
        }
        if (type.isArray()) {
            int size = size(depth);
            Object array = Array.newInstance(type.getComponentType(), size);
            for (int i = 0; i < size; i++) {
                Array.set(array, i, ofClass(type.getComponentType(), depth - 1));
            }
            return array;
        }
        return scalar(type);
    }

    private Object ofSealed(Class<?> type, List<Type> arguments, int depth) {
        List<Generic> members = Arrays.stream(type.getPermittedSubclasses())
                .flatMap(member -> member(member, type, arguments).stream())
                .toList();
        Generic member = members.get(random.nextInt(members.size()));
        return member.arguments().isEmpty() ? ofClass(member.type(), depth) : ofGeneric(member, depth);
    }

    /** A permitted class as the subtype that it is for these type arguments; empty when it is none. */
    private static Optional<Generic> member(Class<?> member, Class<?> type, List<Type> arguments) {
        Map<TypeVariable<?>, Type> known = new HashMap<>();
        boolean fits = arguments.isEmpty()
                || Arrays.stream(member.getGenericInterfaces())
                        .map(ParameterizedType.class::cast)
                        .filter(parent -> parent.getRawType() == type)
                        .anyMatch(parent -> fit(parent.getActualTypeArguments(), arguments, known));
        return fits
                ? Optional.of(new Generic(
                        member,
                        Arrays.stream(member.getTypeParameters())
                                .map(known::get)
                                .toList()))
                : Optional.empty();
    }

    private static boolean fit(Type[] patterns, List<Type> actual, Map<TypeVariable<?>, Type> known) {
        for (int i = 0; i < patterns.length; i++) {
            Type type = actual.get(i);
            boolean fits = switch (patterns[i]) {
                case TypeVariable<?> variable -> {
                    known.put(variable, type);
                    yield erased(variable.getBounds()[0]).isAssignableFrom(erased(type));
                }
                case ParameterizedType inner
                when type instanceof ParameterizedType other ->
                    inner.getRawType().equals(other.getRawType())
                            && fit(inner.getActualTypeArguments(), List.of(other.getActualTypeArguments()), known);
                default -> patterns[i].equals(type);
            };
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static Class<?> erased(Type type) {
        return (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
    }

    private Object ofRecord(Class<?> type, Map<TypeVariable<?>, Type> variables, int depth) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = of(components[i].getGenericType(), variables, depth - 1);
            types[i] = components[i].getType();
        }
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type.getName(), e);
        }
    }

    private long number() {
        return switch (random.nextInt(3)) {
            case 0 -> EDGES[random.nextInt(EDGES.length)];
            case 1 -> -EDGES[random.nextInt(EDGES.length)];
            default -> random.nextLong() >> random.nextInt(Long.SIZE);
        };
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(20) == 0 ? 300 : random.nextInt(40); i > 0; i--) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    private byte[] bytes() {
        byte[] bytes = new byte[random.nextInt(20) == 0 ? 70_000 : random.nextInt(40)];
        random.nextBytes(bytes);
        return bytes;
    }

    private Instant instant() {
        long nanos = random.nextBoolean() ? 0 : random.nextInt(1_000_000_000);
        return Instant.ofEpochSecond(random.nextBoolean() ? number() >> 30 : random.nextInt(), nanos);
    }

    private Object scalar(Class<?> type) {
        return switch (type.getName()) {
            case "boolean", "java.lang.Boolean" -> random.nextBoolean();
            case "byte", "java.lang.Byte" -> (byte) number();
            case "short", "java.lang.Short" -> (short) number();
            case "int", "java.lang.Integer" -> (int) number();
            case "long", "java.lang.Long" -> number();
            case "float", "java.lang.Float" -> (float) random.nextGaussian();
            case "double", "java.lang.Double" -> random.nextBoolean() ? random.nextGaussian() : (double) number();
            case "char", "java.lang.Character" -> LETTERS.charAt(random.nextInt(LETTERS.length()));
            case "java.lang.String" -> text();
            case "java.math.BigInteger" -> new BigInteger(random.nextInt(65), random);
            case "java.math.BigDecimal" -> BigDecimal.valueOf(number(), random.nextInt(40) - 20);
            case "java.nio.ByteBuffer" -> ByteBuffer.wrap(bytes());
            case "java.time.Instant" -> instant();
            case "java.time.OffsetDateTime" -> OffsetDateTime.ofInstant(instant(), ZoneOffset.UTC);
            case "java.time.LocalDate" -> LocalDate.ofEpochDay(random.nextInt(1_000_000));
            case "java.time.LocalTime" -> time();
            case "java.time.LocalDateTime" -> LocalDateTime.of(LocalDate.ofEpochDay(random.nextInt(100_000)), time());
            case "java.time.Duration" -> Duration.ofSeconds(number() >> 10, random.nextInt(1_000_000_000));
            case "java.util.UUID" -> new UUID(random.nextLong(), random.nextLong());
            case "java.net.URI" -> URI.create("https://example.org/" + random.nextInt());
            case "java.util.OptionalInt" -> random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of((int) number());
            case "java.util.OptionalLong" -> random.nextBoolean() ? OptionalLong.empty() : OptionalLong.of(number());
            case "java.util.OptionalDouble" ->
                random.nextBoolean() ? OptionalDouble.empty() : OptionalDouble.of(random.nextGaussian());
            case "java.lang.Object" -> dynamic(2);
            case "tractor.codec.Raw" -> Raw.of(Codecs.STRING, text());
            default -> throw new IllegalArgumentException(type.getName());
        };
    }

    /** What comes back as it is where nothing says what it should be. */
    private Object dynamic(int depth) {
        return switch (random.nextInt(depth == 0 ? 6 : 8)) {
            case 0 -> number();
            case 1 -> random.nextGaussian();
            case 2 -> text();
            case 3 -> random.nextBoolean();
            case 4 -> instant();
            case 5 -> bytes();
            case 6 -> List.of(dynamic(depth - 1), dynamic(depth - 1));
            default -> Map.of(text(), dynamic(depth - 1), number(), dynamic(depth - 1));
        };
    }

    private LocalTime time() {
        long micros = random.nextLong(86_400_000_000L);
        return LocalTime.ofNanoOfDay(random.nextBoolean() ? micros * 1_000 : micros * 1_000 + random.nextInt(1_000));
    }
}
