package tractor.benchmarks.codec;

/** What a library makes of each payload. */
interface Subjects {
    Subject<?> of(Payload payload);
}
