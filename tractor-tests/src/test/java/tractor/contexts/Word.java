package tractor.contexts;

/** What mates tell each other. */
sealed interface Word {
    record First(String from) implements Word {}

    record Up(int number) implements Word {}

    record Down(int number) implements Word {}

    record Last(String text) implements Word {}
}
