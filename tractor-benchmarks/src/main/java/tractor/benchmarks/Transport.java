package tractor.benchmarks;

import java.util.Locale;

/** What carries the bytes between the two processes. */
enum Transport {
    TCP,
    UDS;

    /** As it is spelled in a program's arguments. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Transport of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
