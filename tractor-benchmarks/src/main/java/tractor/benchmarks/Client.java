package tractor.benchmarks;

import java.util.concurrent.ThreadFactory;

/** One contender's side that calls; its server runs in another process. */
interface Client {
    /** What makes calls for one caller, from one thread at a time. */
    @FunctionalInterface
    interface Caller extends AutoCloseable {
        /** One round trip. */
        void call() throws Exception;

        @Override
        default void close() {}
    }

    Caller newCaller() throws Exception;

    /** What registers an actor and takes it out again, for one caller. */
    default Caller newRegistrant() throws Exception {
        throw new UnsupportedOperationException("is no registrar's client");
    }

    /** The kind of thread that many callers run on. */
    ThreadFactory threads();

    /** Receives 64-byte items for so long. */
    Sample stream(long nanos) throws Exception;

    /** Starts a process and returns the nanoseconds until it was ready. What comes after that is not counted. */
    default long start() throws Exception {
        throw new UnsupportedOperationException("starts no process");
    }
}
