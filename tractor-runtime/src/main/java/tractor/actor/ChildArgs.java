package tractor.actor;

import java.util.ArrayList;
import java.util.List;
import tractor.msg.Address;
import tractor.msg.Uid;

/**
 * A child's command line as the original writes it: identity and the parent's address, both as Python literals. Other
 * words are for people and tools that list processes.
 */
record ChildArgs(Uid uid, Address parent) {
    static ChildArgs parse(String... args) {
        Uid uid = null;
        Address parent = null;
        for (int i = 0; i + 1 < args.length; i++) {
            switch (args[i]) {
                case "--uid" -> {
                    List<String> pair = pair(args[i + 1]);
                    uid = new Uid(pair.getFirst(), pair.getLast());
                }
                case "--parent_addr" -> {
                    List<String> pair = pair(args[i + 1]);
                    parent = args[i + 1].endsWith("')")
                            ? Address.uds(pair.getFirst(), pair.getLast())
                            : Address.tcp(pair.getFirst(), Integer.parseInt(pair.getLast()));
                }
                default -> {}
            }
        }
        if (uid == null || parent == null) {
            throw new IllegalArgumentException("a child needs --uid \"('name', 'uuid')\" and --parent_addr \"('host', "
                    + "port)\", as its parent actor writes them");
        }
        return new ChildArgs(uid, parent);
    }

    /** The two parts of {@code ('text', 'text')} or {@code ('text', 1)}. No pattern: those cost a boot milliseconds. */
    private static List<String> pair(String literal) {
        List<String> parts = new ArrayList<>();
        int at = 1;
        while (literal.startsWith("(") && at < literal.length()) {
            StringBuilder part = new StringBuilder();
            at = literal.charAt(at) == '\'' ? readText(literal, at + 1, part) : readNumber(literal, at, part);
            parts.add(part.toString());
            if (literal.startsWith(")", at) && at + 1 == literal.length() && parts.size() == 2) {
                return parts;
            }
            at = literal.startsWith(", ", at) && parts.size() == 1 ? at + 2 : literal.length();
        }
        throw new IllegalArgumentException("expected a pair like ('name', 'value'), got " + literal);
    }

    private static int readText(String literal, int from, StringBuilder text) {
        int at = from;
        while (at < literal.length() && literal.charAt(at) != '\'') {
            if (literal.charAt(at) == '\\' && at + 1 < literal.length()) {
                at++;
            }
            text.append(literal.charAt(at++));
        }
        return at + 1;
    }

    private static int readNumber(String literal, int from, StringBuilder digits) {
        int at = from;
        while (at < literal.length() && literal.charAt(at) >= '0' && literal.charAt(at) <= '9') {
            digits.append(literal.charAt(at++));
        }
        return at;
    }
}
