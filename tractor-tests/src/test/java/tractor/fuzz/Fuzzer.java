package tractor.fuzz;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import tractor.codec.Codecs;
import tractor.codec.DecodeException;
import tractor.codec.PayloadCodec;
import tractor.codec.Raw;
import tractor.msg.BrokenMsg;
import tractor.msg.Msg;
import tractor.msg.MsgCodec;
import tractor.msg.Return;
import tractor.msg.Start;
import tractor.msg.Started;
import tractor.msg.Yield;

/**
 * Throws mutated frames at the decoders of envelopes and payloads. Each is decoded, or refused by a
 * {@link DecodeException}, and allocates no more than its budget. Frames with a new outcome become seeds themselves. The
 * same seed gives the same run; a failure tells the frame.
 *
 * <pre>{@code mvn -q -Pfuzz -Dfuzz.args="10000000 42"}</pre>
 */
public final class Fuzzer {
    /** A refusal's stack trace, text and path. */
    private static final long BASE = 64 << 10;

    private static final long PER_BYTE = 8;
    private static final long PER_VALUE = 128;
    private static final int MOST_SEEDS = 20_000;
    private static final int MOST_WORDS = 24;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final SplittableRandom random;
    private final List<Seed> seeds = Seeds.all();
    private final Mutator mutator;
    private final Set<String> outcomes = new HashSet<>();
    private long decoded;
    private long refused;
    private long largestFactor;

    Fuzzer(long seed) {
        random = new SplittableRandom(seed);
        mutator = new Mutator(random, seeds);
    }

    /** Runs with the number of frames and the seed as arguments, both optional. */
    public static void main(String[] args) {
        long frames = args.length > 0 ? Long.parseLong(args[0]) : 10_000_000;
        long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
        long begin = System.nanoTime();
        Fuzzer fuzzer = new Fuzzer(seed);
        System.out.println(frames + " frames, seed " + seed);
        for (long step = Math.max(1, frames / 10), done = 0; done < frames; done += step) {
            fuzzer.run(Math.min(step, frames - done));
            System.out.println(fuzzer + ", " + (System.nanoTime() - begin) / 1_000_000_000 + " s");
        }
    }

    /** Throws so many frames. */
    void run(long frames) {
        for (long left = frames; left > 0; left--) {
            Seed seed = seeds.get(random.nextInt(seeds.size()));
            throwAt(new Seed(mutator.mutate(seed.body()), seed.codec()));
        }
    }

    private void throwAt(Seed frame) {
        String outcome;
        try {
            outcome = decodeWithinBudget(frame);
        } catch (RuntimeException | Error escaped) {
            throw new AssertionError("escaped from " + HexFormat.of().formatHex(frame.body()), escaped);
        }
        if (outcomes.add(outcome) && seeds.size() < MOST_SEEDS) {
            seeds.add(frame);
        }
    }

    /** The first use of anything loads classes, so that a frame beyond its budget gets another chance. */
    private String decodeWithinBudget(Seed frame) {
        for (int left = 2; left > 0; left--) {
            try {
                return decode(frame);
            } catch (OverBudget perhapsOnce) {
                // the next time counts
            }
        }
        return decode(frame);
    }

    private static final class OverBudget extends AssertionError {
        private static final long serialVersionUID = 1L;

        OverBudget(long allocated, long budget) {
            super(allocated + " bytes allocated of a budget of " + budget);
        }
    }

    /** What becomes of the envelope and of the payload, in words. */
    private String decode(Seed frame) {
        byte[] body = frame.body();
        Msg msg;
        long before = THREADS.getCurrentThreadAllocatedBytes();
        try {
            msg = MsgCodec.decode(body, 0, body.length);
        } catch (DecodeException bad) {
            expectBudget(body, before);
            refused++;
            BrokenMsg broken = BrokenMsg.identify(body);
            return (broken != null) + without(bad.problem());
        }
        expectBudget(body, before);
        decoded++;
        byte[] again = MsgCodec.encode(msg);
        if (!Arrays.equals(MsgCodec.encode(MsgCodec.decode(again, 0, again.length)), again)) {
            throw new AssertionError("is another message when it is encoded again");
        }
        Raw payload = payload(msg);
        if (payload == null) {
            return msg.getClass().getSimpleName();
        }
        PayloadCodec<?> codec = frame.codec();
        String typed = codec == null ? "" : decode(payload, codec, body);
        return typed + "/" + decode(payload, Codecs.DYNAMIC, body);
    }

    private String decode(Raw payload, PayloadCodec<? extends @Nullable Object> codec, byte[] body) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        try {
            payload.decode(codec);
            expectBudget(body, before);
            decoded++;
            return "";
        } catch (DecodeException bad) {
            expectBudget(body, before);
            refused++;
            return without(bad.problem());
        }
    }

    private static @Nullable Raw payload(Msg msg) {
        return switch (msg) {
            case Start start -> start.kwargs();
            case Started started -> started.pld();
            case Yield item -> item.pld();
            case Return result -> result.pld();
            default -> null;
        };
    }

    private void expectBudget(byte[] body, long before) {
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
        if (allocated > BASE) {
            long budget = BASE + PER_BYTE * body.length + PER_VALUE * Values.inside(body);
            if (allocated > budget) {
                throw new OverBudget(allocated, budget);
            }
            largestFactor = Math.max(largestFactor, 100 * allocated / budget);
        }
    }

    /** The beginning of a refusal: what follows may be the frame's own words. */
    private static String without(String problem) {
        int quote = problem.indexOf('\'');
        int end = Math.min(quote < 0 ? problem.length() : quote, MOST_WORDS);
        return problem.substring(0, end);
    }

    /** How many values were decoded and how many refused. */
    long decoded() {
        return decoded;
    }

    long refused() {
        return refused;
    }

    @Override
    public String toString() {
        return decoded + " decoded, " + refused + " refused, " + outcomes.size() + " outcomes, " + largestFactor
                + " % of the budget at most";
    }
}
