package tractor.tree;

import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tractor.Tractor;
import tractor.context.CalleeContext;
import tractor.context.MsgStream;
import tractor.task.Promise;
import tractor.task.Tasks;

final class Wharf implements Freight {
    private final Promise<Boolean> opened = new Promise<>();

    @Override
    public Cargo.Arrived unload(CalleeContext<Cargo.Ready, Cargo.Box, Void> ctx, int pauseAfter, long pauseMillis)
            throws InterruptedException {
        ctx.started(new Cargo.Ready());
        long boxes = 0;
        long bytes = 0;
        try (var stream = ctx.openStream()) {
            for (Cargo.Box box : stream) {
                byte[] expected = content((int) box.number(), box.content().length);
                if (box.number() != boxes || !Arrays.equals(box.content(), expected)) {
                    throw new IllegalStateException("expected box " + boxes + ", got " + box.number());
                }
                boxes++;
                bytes += box.content().length;
                if (boxes % pauseAfter == 0) {
                    Tasks.sleep(Duration.ofMillis(pauseMillis));
                }
            }
        }
        return new Cargo.Arrived(boxes, bytes);
    }

    @Override
    public Cargo.Arrived unloadWhenOpen(CalleeContext<Cargo.Ready, Cargo.Box, Void> ctx) throws InterruptedException {
        ctx.started(new Cargo.Ready());
        long boxes = 0;
        long bytes = 0;
        try (var stream = ctx.openStream()) {
            opened.await();
            for (Cargo.Box box : stream) {
                boxes++;
                bytes += box.content().length;
            }
        }
        return new Cargo.Arrived(boxes, bytes);
    }

    @Override
    public void open() {
        opened.complete(true);
    }

    @Override
    public long ship(String receiver, long boxes, int size, int pauseAfter, long pauseMillis)
            throws InterruptedException {
        try (FreightPortal other = Tractor.waitForActor(receiver, FreightPortal.TYPE)) {
            return other.unload(pauseAfter, pauseMillis, unloading -> {
                try (MsgStream<Cargo.Box, @Nullable Void> stream = unloading.openStream()) {
                    for (long number = 0; number < boxes; number++) {
                        stream.send(new Cargo.Box(number, content((int) number, size)));
                    }
                }
                return unloading.result().boxes();
            });
        }
    }

    /** Cheap to make and to verify, and different for each box. */
    static byte[] content(int number, int size) {
        byte[] content = new byte[size];
        Arrays.fill(content, (byte) number);
        return content;
    }

    @Override
    public int echo(int value) {
        return value;
    }
}
