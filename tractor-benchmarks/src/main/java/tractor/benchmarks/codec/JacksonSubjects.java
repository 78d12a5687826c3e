package tractor.benchmarks.codec;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.msgpack.jackson.dataformat.MessagePackFactory;

/** Jackson's MessagePack, with a reader and a writer made for the type. */
final class JacksonSubjects implements Subjects {
    @Override
    public Subject<?> of(Payload payload) {
        return new Mapped(
                payload,
                switch (payload) {
                    case RECORD -> new TypeReference<Trade>() {};
                    case LIST -> new TypeReference<List<Trade>>() {};
                    case UNION -> new TypeReference<Event>() {};
                });
    }

    /** Tells the members of the union apart as Tractor does. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Event.Opened.class, name = "Opened"),
        @JsonSubTypes.Type(value = Event.Tick.class, name = "Tick"),
        @JsonSubTypes.Type(value = Event.Closed.class, name = "Closed")
    })
    private interface Tagged {}

    private static final class Mapped extends Subject<Object> {
        private final ObjectReader reader;
        private final ObjectWriter writer;
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Mapped(Payload payload, TypeReference<?> type) {
            super(payload.values);
            ObjectMapper mapper = new ObjectMapper(new MessagePackFactory()).addMixIn(Event.class, Tagged.class);
            reader = mapper.readerFor(type);
            writer = mapper.writerFor(type);
        }

        @Override
        int write(Object value) throws IOException {
            out.reset();
            writer.writeValue(out, value);
            return out.size();
        }

        @Override
        byte[] written() {
            return out.toByteArray();
        }

        @Override
        Object read(byte[] bytes) throws IOException {
            return reader.readValue(bytes);
        }

        @Override
        Object own(Object value) {
            return value;
        }

        @Override
        Object value(Object own) {
            return own;
        }
    }
}
