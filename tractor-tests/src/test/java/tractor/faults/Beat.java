package tractor.faults;

/** What goes through the contexts of a {@link Part}. */
sealed interface Beat {
    record Ready() implements Beat {}

    record Tick(String from) implements Beat {}

    record Over() implements Beat {}
}
