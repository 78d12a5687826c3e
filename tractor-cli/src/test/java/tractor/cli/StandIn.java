package tractor.cli;

import java.util.concurrent.CountDownLatch;

/** A program that bears the mark of an actor's process, and does nothing; asked to be deaf, it does not end when told to. */
final class StandIn {
    static final String DEAF = "deaf";

    private StandIn() {}

    public static void main(String[] args) throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        if (args[0].equals(DEAF)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                try {
                    never.await();
                } catch (InterruptedException byNobody) {
                    throw new AssertionError(byNobody);
                }
            }));
        }
        System.out.println("up");
        never.await();
    }
}
