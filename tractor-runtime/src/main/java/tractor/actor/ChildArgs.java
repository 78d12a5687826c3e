package tractor.actor;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tractor.msg.Address;
import tractor.msg.Uid;

/**
 * A child's command line as the original writes it: identity and the parent's address, both as Python literals. Other
 * words are for people and tools that list processes.
 */
record ChildArgs(Uid uid, Address parent) {
    private static final String TEXT = "'((?:[^'\\\\]|\\\\.)*)'";
    private static final Pattern PAIR = Pattern.compile("\\(" + TEXT + ", (?:" + TEXT + "|(\\d+))\\)");
    private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");

    static ChildArgs parse(String... args) {
        Uid uid = null;
        Address parent = null;
        for (int i = 0; i + 1 < args.length; i++) {
            switch (args[i]) {
                case "--uid" -> {
                    Matcher pair = pair(args[i + 1]);
                    uid = new Uid(text(pair, 1), text(pair, 2));
                }
                case "--parent_addr" -> {
                    Matcher pair = pair(args[i + 1]);
                    parent = pair.group(3) == null
                            ? Address.uds(text(pair, 1), text(pair, 2))
                            : Address.tcp(text(pair, 1), Integer.parseInt(pair.group(3)));
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

    private static Matcher pair(String literal) {
        Matcher pair = PAIR.matcher(literal);
        if (!pair.matches()) {
            throw new IllegalArgumentException("expected a pair like ('name', 'value'), got " + literal);
        }
        return pair;
    }

    private static String text(Matcher pair, int group) {
        return ESCAPED.matcher(pair.group(group)).replaceAll("$1");
    }
}
