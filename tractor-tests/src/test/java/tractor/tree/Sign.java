package tractor.tree;

/** What a service says before it stops to listen. */
sealed interface Sign {
    record Ready(long pid) implements Sign {}

    record Over() implements Sign {}
}
