package tractor.cli;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tractor.Tractor;
import tractor.task.Promise;

final class LiveClerk implements Clerk {
    private long counted = 1;

    @Override
    public Booked book(String item, int count, double price) {
        if (count < 1) {
            throw new IllegalArgumentException("nothing is booked " + count + " times");
        }
        return new Booked(item, count, List.of(price, count * price), ByteBuffer.wrap(new byte[] {1, 2, 3}));
    }

    @Override
    public Stream<Integer> numbers(int upTo) {
        return IntStream.rangeClosed(1, upTo).boxed();
    }

    @Override
    public void shut() {}

    @Override
    public void employ(String name) throws InterruptedException {
        Tractor.nursery(nursery -> nursery.startActor(name, ClerkPortal.serving(LiveClerk.class)));
    }

    @Override
    public void sleep() throws InterruptedException {
        new Promise<Boolean>().await();
    }

    @Override
    public void delegate(String name) throws InterruptedException {
        Tractor.nursery(nursery ->
                nursery.startActor(name, ClerkPortal.serving(LiveClerk.class)).sleep());
    }

    @Override
    public void ask(String other) throws InterruptedException {
        try (ClerkPortal found = Tractor.waitForActor(other, ClerkPortal.TYPE)) {
            found.sleep();
        }
    }

    @Override
    public void count() {
        while (!Thread.currentThread().isInterrupted()) { // seldom, so that a dump finds it at its own work
            for (int i = 0; i < 100_000_000; i++) {
                counted = counted * 31 + i;
            }
        }
    }
}
