package tractor.wire;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The dialogs of {@code wire-vectors.jsonl}, recorded between actors of the original runtime. */
final class Recording {
    private static final Pattern LINE =
            Pattern.compile("\\{\"dialog\": \"(\\w+)\", \"from\": \"(\\w+)\", .*\"hex\": \"([0-9a-f]+)\"}");

    private final String name;
    private final List<Line> lines;

    /** A recorded message and the name of the actor that sent it. */
    record Line(String from, Map<String, @Nullable Object> msg) {
        String type() {
            return Frames.type(msg);
        }
    }

    private Recording(String name, List<Line> lines) {
        this.name = name;
        this.lines = lines;
    }

    static Recording of(String dialog) {
        List<Line> lines = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(Recording.class.getResourceAsStream("/wire-vectors.jsonl"));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                Matcher matcher = LINE.matcher(line);
                if (!matcher.matches()) {
                    throw new IllegalStateException("not a recorded frame: " + line);
                }
                if (matcher.group(1).equals(dialog)) {
                    byte[] frame = HexFormat.of().parseHex(matcher.group(3));
                    lines.add(new Line(
                            matcher.group(2),
                            MsgPack.decodeMap(Arrays.copyOfRange(frame, Integer.BYTES, frame.length))));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("no such dialog: " + dialog);
        }
        return new Recording(dialog, lines);
    }

    /** What {@code caller} asked of {@code callee} and all that was said about it, in the recorded order. */
    List<Line> calls(String caller, String callee) {
        Set<Object> asked = cids(caller, "Start");
        Set<Object> answered = lines.stream()
                .filter(line ->
                        line.from().equals(callee) && asked.contains(line.msg().get("cid")))
                .map(line -> line.msg().get("cid"))
                .collect(Collectors.toSet());
        List<Line> calls = lines.stream()
                .filter(line -> answered.contains(line.msg().get("cid")))
                .toList();
        if (calls.isEmpty()) {
            throw new IllegalArgumentException(caller + " asked nothing of " + callee + " in " + name);
        }
        return calls;
    }

    /** The same without the end: the request that the whole actor ends, and its answer. */
    List<Line> callsBeforeTheEnd(String caller, String callee) {
        List<Line> calls = calls(caller, callee);
        Set<Object> end = calls.stream()
                .filter(line -> "self".equals(line.msg().get("ns"))
                        && "cancel".equals(line.msg().get("func")))
                .map(line -> line.msg().get("cid"))
                .collect(Collectors.toSet());
        return calls.stream()
                .filter(line -> !end.contains(line.msg().get("cid")))
                .toList();
    }

    /** What {@code caller} asked of {@code callee} by one function, and the answer. */
    List<Line> call(String caller, String callee, String func) {
        List<Line> calls = calls(caller, callee);
        Object cid = calls.stream()
                .filter(line -> func.equals(line.msg().get("func")))
                .findFirst()
                .orElseThrow()
                .msg()
                .get("cid");
        return calls.stream()
                .filter(line -> Objects.equals(cid, line.msg().get("cid")))
                .toList();
    }

    /** The first message of a type that an actor sent. */
    Line first(String from, String type) {
        return lines.stream()
                .filter(line -> line.from().equals(from) && line.type().equals(type))
                .findFirst()
                .orElseThrow();
    }

    /** Who an actor was. */
    List<String> uid(String actor) {
        Map<String, @Nullable Object> aid = first(actor, "Aid").msg();
        return List.of(Frames.text(aid, "name"), Frames.text(aid, "uuid"));
    }

    private Set<Object> cids(String from, String type) {
        return lines.stream()
                .filter(line -> line.from().equals(from) && line.type().equals(type))
                .map(line -> Objects.requireNonNull(line.msg().get("cid")))
                .collect(Collectors.toSet());
    }
}
