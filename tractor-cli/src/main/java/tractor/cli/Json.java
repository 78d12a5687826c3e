package tractor.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tractor.log.Printable;

/** JSON for programs that read what a command writes, and from people who call a method. */
final class Json {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private Json() {}

    /** One line; what would steer a terminal is escaped, since what it holds comes from other actors. */
    static String line(@Nullable Object value) {
        try {
            return escaped(MAPPER.writeValueAsString(plain(value)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** With those characters escaped that the library leaves: all of them stand in texts. */
    private static String escaped(String json) {
        StringBuilder escaped = new StringBuilder(json.length());
        json.codePoints().forEach(c -> {
            if (Printable.isHarmless(c)) {
                escaped.appendCodePoint(c);
            } else {
                for (char unit : Character.toChars(c)) {
                    escaped.append(String.format("\\u%04x", (int) unit));
                }
            }
        });
        return escaped.toString();
    }

    /** Maps with texts as keys, lists, texts, numbers and booleans; bytes as Base64, moments as ISO 8601. */
    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case byte[] bytes -> Base64.getEncoder().encodeToString(bytes);
            case Temporal moment -> moment.toString();
            case List<?> items -> {
                List<@Nullable Object> plain = new ArrayList<>();
                items.forEach(item -> plain.add(plain(item)));
                yield plain;
            }
            case Map<?, ?> entries -> {
                Map<String, @Nullable Object> plain = new LinkedHashMap<>();
                entries.forEach((key, item) -> plain.put(String.valueOf(plain(key)), plain(item)));
                yield plain;
            }
            case null, default -> value;
        };
    }

    /**
     * Reads an object.
     *
     * @throws IllegalArgumentException when the text is none, telling where it goes wrong
     */
    static Map<String, @Nullable Object> object(String text) {
        Object value;
        try {
            value = MAPPER.readValue(text, Object.class);
        } catch (JsonProcessingException bad) {
            throw new IllegalArgumentException(
                    "the arguments are no JSON: " + bad.getOriginalMessage() + place(bad), bad);
        }
        if (!(value instanceof Map<?, ?> entries)) {
            throw new IllegalArgumentException(
                    "the arguments of a method are a JSON object with its parameters' names, such as"
                            + " '{\"symbol\": \"btcusdt\"}'");
        }
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        entries.forEach((key, item) -> object.put(String.valueOf(key), item));
        return object;
    }

    private static String place(JsonProcessingException bad) {
        return bad.getLocation() == null
                ? ""
                : " (line " + bad.getLocation().getLineNr() + ", column "
                        + bad.getLocation().getColumnNr() + ")";
    }
}
