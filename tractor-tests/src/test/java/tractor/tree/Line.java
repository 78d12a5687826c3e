package tractor.tree;

/** What is said in a conversation. */
sealed interface Line {
    record Hello(String name) implements Line {}

    record Say(int number) implements Line {}

    record Said(int number) implements Line {}

    record Bye(int count) implements Line {}
}
