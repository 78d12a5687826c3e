package tractor.cli;

import java.util.stream.Collectors;
import tractor.log.Printable;

/** Text for people at a terminal. */
final class Screen {
    /** How wide the terminals are for which it is made. */
    static final int WIDTH = 80;

    private static final String LEFT_OUT = "\u2026";

    private Screen() {}

    /** The lines of a text, {@linkplain Printable printable} each. */
    static String printableLines(String text) {
        return text.lines().map(Printable::of).collect(Collectors.joining("\n"));
    }

    /** An actor as {@code name@uuid}, the middle of its name left out if it is wider than so many columns. */
    static String shortened(String actor, int width) {
        int uuid = actor.lastIndexOf('@');
        int name = width - LEFT_OUT.length() - (uuid < 0 ? 0 : actor.length() - uuid);
        if (actor.length() <= width || name < 2) {
            return actor;
        }
        int end = uuid < 0 ? actor.length() : uuid;
        int tail = name / 3;
        return actor.substring(0, name - tail) + LEFT_OUT + actor.substring(end - tail);
    }

    /** Lines of words, none wider than a terminal unless a word is, each with the indent and a line feed. */
    static String wrapped(String indent, String text) {
        return wrapped(indent, indent, text);
    }

    /** The same, where lines after the first have another indent. */
    static String wrapped(String first, String further, String text) {
        StringBuilder lines = new StringBuilder();
        StringBuilder line = new StringBuilder(first);
        int indent = first.length();
        for (String word : text.split(" ", -1)) {
            if (line.length() > indent && line.length() + 1 + word.length() > WIDTH) {
                lines.append(line).append('\n');
                line.setLength(0);
                line.append(further);
                indent = further.length();
            }
            line.append(line.length() > indent ? " " : "").append(word);
        }
        return lines.append(line).append('\n').toString();
    }
}
