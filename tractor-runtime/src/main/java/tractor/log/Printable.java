package tractor.log;

/** Text that may come from other actors, made fit for a terminal. From any thread. */
public final class Printable {
    private Printable() {}

    /** The text with a question mark for each character that is not {@linkplain #isHarmless harmless}. */
    public static String of(String text) {
        return text.codePoints()
                .map(c -> isHarmless(c) ? c : '?')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /**
     * Whether a character does nothing but look like itself: it neither steers a terminal, nor turns the direction of what
     * stands beside it, nor begins a line.
     */
    public static boolean isHarmless(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
