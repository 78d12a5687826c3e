package tractor.benchmarks;

import java.util.concurrent.ThreadFactory;

/** Starts a JVM that says hello, and waits for its end: the floor under the start of any actor. */
final class HelloClient implements Client {
    private HelloClient() {}

    public static void main(String[] args) throws Exception {
        ClientLoop.run(new HelloClient());
    }

    @Override
    public long start() throws Exception {
        long begin = System.nanoTime();
        int exit = new ProcessBuilder(Hello.command())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IllegalStateException("exit status " + exit);
        }
        return System.nanoTime() - begin;
    }

    @Override
    public Caller newCaller() {
        throw new UnsupportedOperationException("calls nobody");
    }

    @Override
    public ThreadFactory threads() {
        throw new UnsupportedOperationException("calls nobody");
    }

    @Override
    public Sample stream(long nanos) {
        throw new UnsupportedOperationException("calls nobody");
    }
}
