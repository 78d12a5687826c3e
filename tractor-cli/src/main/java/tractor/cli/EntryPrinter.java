package tractor.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;
import tractor.discovery.ActorEntry;
import tractor.msg.Address;

/** Writes entries of the registry, for people or for programs. */
final class EntryPrinter {
    private static final int UUID_LENGTH = 36;

    @Option(names = "--json", description = "Write JSON, one object a line: name, uuid, addresses.")
    private boolean json;

    /** Writes entries, for people with a headline and in columns. */
    void print(PrintWriter out, List<ActorEntry> entries) {
        if (!json) {
            int width = entries.stream()
                    .mapToInt(entry -> entry.uid().name().length())
                    .reduce("NAME".length(), Math::max);
            out.println(row(width, "NAME", "UUID", "ADDRESSES"));
            entries.forEach(entry -> out.println(row(width, entry)));
        } else {
            entries.forEach(entry -> out.println("{" + fields(entry) + "}"));
        }
        out.flush();
    }

    /** Writes that an entry came or went, at once. */
    void printChange(PrintWriter out, boolean came, ActorEntry entry) {
        String event = came ? "came" : "went";
        out.println(
                json
                        ? "{\"event\": \"" + event + "\", " + fields(entry) + "}"
                        : event + " " + row(0, entry).strip());
        out.flush();
    }

    private static String row(int width, ActorEntry entry) {
        return row(width, entry.uid().name(), entry.uid().uuid(), texts(entry));
    }

    private static String row(int width, String name, String uuid, String addresses) {
        String row = name + " ".repeat(Math.max(0, width - name.length())) + "  " + uuid
                + " ".repeat(Math.max(0, UUID_LENGTH - uuid.length())) + "  " + addresses;
        return row.replaceAll("\\p{Cntrl}", "?"); // what other actors say of themselves must not steer a terminal
    }

    private static String texts(ActorEntry entry) {
        return entry.addresses().stream().map(Address::toString).collect(Collectors.joining(" "));
    }

    private static String fields(ActorEntry entry) {
        String addresses = entry.addresses().stream()
                .map(address -> quoted(address.toString()))
                .collect(Collectors.joining(", ", "[", "]"));
        return "\"name\": " + quoted(entry.uid().name()) + ", \"uuid\": "
                + quoted(entry.uid().uuid()) + ", \"addresses\": " + addresses;
    }

    /** A JSON string. What it holds comes from other actors, and so may be anything. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
            } else if (Character.isISOControl(c) || Character.isSurrogate((char) c)) {
                quoted.append(String.format("\\u%04x", c));
            } else {
                quoted.append((char) c);
            }
        });
        return quoted.append('"').toString();
    }
}
