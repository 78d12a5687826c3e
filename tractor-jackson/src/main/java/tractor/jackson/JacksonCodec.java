package tractor.jackson;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Objects;
import org.msgpack.jackson.dataformat.MessagePackMapper;
import tractor.codec.DecodeException;
import tractor.codec.PayloadCodec;
import tractor.codec.Raw;
import tractor.codec.WireReader;
import tractor.codec.WireWriter;

/**
 * Lets a class that Jackson maps travel. Opting in is naming it, on the class or where it is used:
 *
 * <pre>{@code
 * @Codec(JacksonCodec.class)
 * public class Invoice { ... }
 * }</pre>
 *
 * <p>Fields that the class does not know are ignored. For another mapper, with modules of its own, extend this class and
 * name that. A mapper with default typing lets a peer choose classes: never use one.
 *
 * <p>Slower than a generated codec by about ten times, and the first use in a process loads Jackson, which takes some
 * 400 ms and 25 MiB. Serves any number of threads.
 *
 * @param <T> the class, without type arguments
 */
public class JacksonCodec<T> implements PayloadCodec<T> {
    private static final ObjectMapper DEFAULT =
            new MessagePackMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);

    private final Class<T> type;
    private final ObjectMapper mapper;

    /** A codec with a plain mapper. */
    public JacksonCodec(Class<T> type) {
        this(type, DEFAULT);
    }

    /** A codec with a mapper of its own, which must write MessagePack. */
    protected JacksonCodec(Class<T> type, ObjectMapper mapper) {
        this.type = Objects.requireNonNull(type, "type");
        this.mapper = Objects.requireNonNull(mapper, "mapper");
    }

    /**
     * Writes the value as Jackson does.
     *
     * @throws IllegalArgumentException when Jackson cannot
     */
    @Override
    public void write(WireWriter out, T value) {
        try {
            byte[] bytes = mapper.writeValueAsBytes(value);
            out.writeRaw(new WireReader(bytes).readRaw());
        } catch (JsonProcessingException failure) {
            throw new IllegalArgumentException(failure.getOriginalMessage(), failure);
        }
    }

    /**
     * Reads a value as Jackson does, never null.
     *
     * @throws DecodeException when Jackson cannot
     */
    @Override
    public T read(WireReader in) {
        int from = in.position();
        Raw raw = in.readRaw(); // well-formed, and nested no deeper than every reader follows
        T value;
        try {
            value = mapper.readValue(raw.array(), raw.offset(), raw.length(), type);
        } catch (JsonProcessingException refused) {
            throw in.invalid("Expected `" + type.getSimpleName() + "`: " + refused.getOriginalMessage(), from);
        } catch (IOException refused) {
            throw in.invalid("Expected `" + type.getSimpleName() + "`: " + refused.getMessage(), from);
        }
        if (value == null) {
            throw in.invalid("Expected `" + type.getSimpleName() + "`, got `null`", from);
        }
        return value;
    }
}
