package tractor.msg;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/** The frames of {@code wire-vectors.jsonl}, recorded on live dialogs of the Python runtime. */
final class Vectors {
    private Vectors() {}

    /** One recorded frame: its body without the length header, and the message it carries. */
    record Vector(String dialog, int line, JsonNode msg, String hex) {
        byte[] frame() {
            return HexFormat.of().parseHex(hex);
        }

        byte[] body() {
            byte[] frame = frame();
            int length = ByteBuffer.wrap(frame).order(ByteOrder.LITTLE_ENDIAN).getInt();
            if (length != frame.length - Integer.BYTES) {
                throw new IllegalStateException("line " + line + ": a frame of " + frame.length + " says " + length);
            }
            return Arrays.copyOfRange(frame, Integer.BYTES, frame.length);
        }

        @Override
        public String toString() {
            return dialog + ":" + line + " " + msg.path("msg_type").asText();
        }
    }

    static List<Vector> all() {
        ObjectMapper json = new ObjectMapper();
        List<Vector> vectors = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(Vectors.class.getResourceAsStream("/wire-vectors.jsonl"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode vector = json.readTree(line);
                vectors.add(new Vector(
                        vector.get("dialog").asText(),
                        vectors.size() + 1,
                        vector.get("msg"),
                        vector.get("hex").asText()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return vectors;
    }
}
