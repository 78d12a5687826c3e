package tractor.processor;

import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
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
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.msgpack.value.Value;
import org.msgpack.value.ValueFactory;

/** What values are on the wire by the table in {@code docs/wire.md}, said once more with the values of msgpack-core. */
final class ReferenceValues {
    /** The components of the fixture whose bits are numbers without sign: the annotation is not kept for run time. */
    private static final Set<String> UNSIGNED = Set.of("u8", "u16", "u32", "u64", "boxed");

    /** The methods by which the fixture's enums tell the value that travels. */
    private static final Set<String> VALUES = Set.of("text", "number");

    private static final BigDecimal DAY = BigDecimal.valueOf(86_400);

    private ReferenceValues() {}

    static Value of(Object value) {
        return switch (value) {
            case Boolean flag -> ValueFactory.newBoolean(flag);
            case Float number -> ValueFactory.newFloat(number.doubleValue());
            case Double number -> ValueFactory.newFloat(number);
            case BigInteger number -> ValueFactory.newInteger(number);
            case BigDecimal number -> text(number);
            case Number number -> ValueFactory.newInteger(number.longValue());
            case Character _, String _, UUID _, URI _, LocalDate _ -> text(value);
            case LocalTime time -> ValueFactory.newString(clock(time));
            case LocalDateTime time -> ValueFactory.newString(time.toLocalDate() + "T" + clock(time.toLocalTime()));
            case Duration duration -> ValueFactory.newString(length(duration));
            case Instant instant -> ValueFactory.newTimestamp(instant);
            case OffsetDateTime time -> ValueFactory.newTimestamp(time.toInstant());
            case byte[] bytes -> ValueFactory.newBinary(bytes);
            case ByteBuffer bytes -> ValueFactory.newBinary(bytesOf(bytes));
            case Optional<?> optional -> optional.map(ReferenceValues::of).orElse(ValueFactory.newNil());
            case OptionalInt number ->
                number.isPresent() ? ValueFactory.newInteger(number.getAsInt()) : ValueFactory.newNil();
            case OptionalLong number ->
                number.isPresent() ? ValueFactory.newInteger(number.getAsLong()) : ValueFactory.newNil();
            case OptionalDouble number ->
                number.isPresent() ? ValueFactory.newFloat(number.getAsDouble()) : ValueFactory.newNil();
            case Collection<?> elements -> array(elements);
            case Map<?, ?> map -> map(map);
            case Enum<?> constant -> constant(constant);
            case Record record -> record(record);
            default -> array(elements(value));
        };
    }

    private static Value text(Object value) {
        return ValueFactory.newString(value.toString());
    }

    private static Value array(Collection<?> elements) {
        return ValueFactory.newArray(elements.stream().map(ReferenceValues::of).toArray(Value[]::new));
    }

    private static List<Object> elements(Object array) {
        List<Object> elements = new ArrayList<>();
        for (int i = 0; i < Array.getLength(array); i++) {
            elements.add(Array.get(array, i));
        }
        return elements;
    }

    private static Value map(Map<?, ?> map) {
        ValueFactory.MapBuilder built = ValueFactory.newMapBuilder();
        map.forEach((key, value) -> built.put(of(key), of(value)));
        return built.build();
    }

    /** Six digits of a second if it has any, nine if those after the sixth matter. */
    private static String clock(LocalTime time) {
        String whole = "%02d:%02d:%02d".formatted(time.getHour(), time.getMinute(), time.getSecond());
        int nanos = time.getNano();
        return nanos == 0
                ? whole
                : whole + (nanos % 1000 == 0 ? ".%06d".formatted(nanos / 1000) : ".%09d".formatted(nanos));
    }

    private static String length(Duration duration) {
        BigDecimal seconds = BigDecimal.valueOf(duration.getSeconds()).add(BigDecimal.valueOf(duration.getNano(), 9));
        BigDecimal[] parts = seconds.abs().divideAndRemainder(DAY);
        String days = parts[0].signum() > 0 || seconds.signum() == 0 ? parts[0].toBigInteger() + "D" : "";
        String rest =
                parts[1].signum() > 0 ? "T" + parts[1].stripTrailingZeros().toPlainString() + "S" : "";
        return (seconds.signum() < 0 ? "-P" : "P") + days + rest;
    }

    private static byte[] bytesOf(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }

    private static Value constant(Enum<?> constant) {
        for (Method method : constant.getDeclaringClass().getDeclaredMethods()) {
            if (VALUES.contains(method.getName())) {
                try {
                    method.setAccessible(true);
                    return of(method.invoke(constant));
                } catch (ReflectiveOperationException e) {
                    throw new LinkageError(method.toString(), e);
                }
            }
        }
        return ValueFactory.newString(constant.name());
    }

    private static Value record(Record record) {
        Map<Value, Value> map = new LinkedHashMap<>();
        Class<?> outer = record.getClass().getDeclaringClass();
        if (outer != null && outer.isSealed()) {
            map.put(
                    ValueFactory.newString("type"),
                    ValueFactory.newString(record.getClass().getSimpleName()));
        }
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = get(component, record);
            map.put(
                    ValueFactory.newString(component.getName()),
                    UNSIGNED.contains(component.getName()) ? unsigned((Number) value) : of(value));
        }
        return ValueFactory.newMap(map);
    }

    private static Value unsigned(Number number) {
        int bits = switch (number) {
            case Byte _ -> Byte.SIZE;
            case Short _ -> Short.SIZE;
            case Integer _ -> Integer.SIZE;
            default -> Long.SIZE;
        };
        BigInteger modulus = BigInteger.ONE.shiftLeft(bits);
        return ValueFactory.newInteger(BigInteger.valueOf(number.longValue()).mod(modulus));
    }

    private static Object get(RecordComponent component, Record record) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(component.toString(), e);
        }
    }
}
