package tractor.rules;

/** What the two sides of a rule tell each other. */
sealed interface Note {
    record First() implements Note {}

    record Up(int number) implements Note {}

    record Down(int number) implements Note {}

    record Last(String rule) implements Note {}
}
