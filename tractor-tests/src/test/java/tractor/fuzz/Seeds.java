package tractor.fuzz;

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
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tractor.codec.Codecs;
import tractor.codec.PayloadCodec;
import tractor.codec.Raw;
import tractor.msg.Msg;
import tractor.msg.MsgCodec;
import tractor.msg.Return;
import tractor.msg.Start;
import tractor.msg.Started;
import tractor.msg.Uid;
import tractor.msg.Yield;

/**
 * Where mutation begins: every frame that was recorded on the Python runtime, and generated payloads of {@link Rich} and
 * {@link Odd}.
 */
final class Seeds {
    private static final Pattern HEX = Pattern.compile("\"hex\": \"([0-9a-f]+)\"");
    private static final int GENERATED_OF_EACH = 40;
    private static final String CID = "4ad1f3a0-7";
    private static final Uid SENDER = new Uid("fuzz", "4ad1f3a0-0000-4000-8000-000000000000");

    private Seeds() {}

    static List<Seed> all() {
        List<Seed> seeds = new ArrayList<>(recorded());
        seeds.addAll(generated());
        return seeds;
    }

    private static List<Seed> recorded() {
        List<Seed> seeds = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(Seeds.class.getResourceAsStream("/wire-vectors.jsonl"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher hex = HEX.matcher(line);
                if (hex.find()) {
                    byte[] frame = HexFormat.of().parseHex(hex.group(1));
                    seeds.add(new Seed(Arrays.copyOfRange(frame, Integer.BYTES, frame.length), null));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return seeds;
    }

    private static List<Seed> generated() {
        RichValues values = new RichValues(new SplittableRandom(1));
        OddValues odd = new OddValues(new SplittableRandom(2));
        List<Seed> seeds = new ArrayList<>();
        for (int i = 0; i < GENERATED_OF_EACH; i++) {
            addItem(seeds, OddPayloads.ODD_NUMBERS, odd.numbers());
            addItem(seeds, OddPayloads.ODD_TIMES, odd.times());
            addItem(seeds, OddPayloads.ODD_CONTAINERS, odd.containers());
            addItem(seeds, OddPayloads.ODD_STRICT, odd.strict());
            addItem(seeds, OddPayloads.ODD_NOTE, odd.note());
            addItem(seeds, OddPayloads.ODD_ALL, odd.all());
            addItem(seeds, OddPayloads.ODD_NOTE_OR_OTHERS, odd.either());
            addItem(seeds, RichPayloads.RICH_SCALARS, values.scalars());
            addItem(seeds, RichPayloads.RICH_BOXES, values.boxes());
            addItem(seeds, RichPayloads.RICH_TREE, values.tree(4));
            addItem(seeds, RichPayloads.RICH_SHAPE, values.shape(4));
            addItem(seeds, RichPayloads.RICH_EVERYTHING, values.everything());
            addItem(seeds, Codecs.list(Codecs.optional(RichPayloads.RICH_PERCENT)), values.percentages());
            addItem(seeds, Codecs.map(Codecs.list(RichPayloads.RICH_COLOUR)), values.palette());
            addStart(
                    seeds,
                    RichPayloads.EVERYTHING.arguments(),
                    new RichPayloads.EverythingArgs(
                            values.everything(), values.shape(3), List.of(values.tree(3)), values.percentage()));
        }
        return seeds;
    }

    private static <T> void addItem(List<Seed> seeds, PayloadCodec<T> codec, T value) {
        Raw payload = Raw.of(codec, value);
        Msg msg = switch (seeds.size() % 3) {
            case 0 -> new Started(CID, payload);
            case 1 -> new Yield(CID, payload);
            default -> new Return(CID, payload);
        };
        seeds.add(new Seed(MsgCodec.encode(msg), codec));
    }

    private static <A> void addStart(List<Seed> seeds, PayloadCodec<A> codec, A args) {
        Start start = new Start(CID, "tractor.fuzz.Rich", "everything", Raw.of(codec, args), SENDER, Start.ANY);
        seeds.add(new Seed(MsgCodec.encode(start), codec));
    }
}
