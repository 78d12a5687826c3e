package tractor.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;
import tractor.discovery.ActorEntry;
import tractor.log.Printable;
import tractor.msg.Address;

/** Writes entries of the registry, for people or for programs. */
final class EntryPrinter {
    private static final int UUID_LENGTH = 36;

    /** Longer ones push what comes after them, which else would fit. */
    private static final int WIDEST_NAME = 24;

    @Option(names = "--json", description = "Write JSON, one object a line: name, uuid, addresses.")
    private boolean json;

    /** Writes entries, for people with a headline and in columns. */
    void print(PrintWriter out, List<ActorEntry> entries) {
        if (!json) {
            int width = entries.stream()
                    .mapToInt(entry -> entry.uid().name().length())
                    .filter(length -> length <= WIDEST_NAME)
                    .reduce("NAME".length(), Math::max);
            out.println(row(width, "NAME", "UUID", "ADDRESSES"));
            entries.forEach(entry -> out.println(row(width, entry)));
        } else {
            entries.forEach(entry -> out.println(Json.line(fields(entry))));
        }
        out.flush();
    }

    /** Writes that an entry came or went, at once. */
    void printChange(PrintWriter out, boolean came, ActorEntry entry) {
        String event = came ? "came" : "went";
        if (json) {
            Map<String, Object> change = new LinkedHashMap<>();
            change.put("event", event);
            change.putAll(fields(entry));
            out.println(Json.line(change));
        } else {
            out.println(event + " " + row(0, entry).strip());
        }
        out.flush();
    }

    private static String row(int width, ActorEntry entry) {
        return row(width, entry.uid().name(), entry.uid().uuid(), texts(entry));
    }

    private static String row(int width, String name, String uuid, String addresses) {
        String row = name + " ".repeat(Math.max(0, width - name.length())) + "  " + uuid
                + " ".repeat(Math.max(0, UUID_LENGTH - uuid.length())) + "  " + addresses;
        return Printable.of(row);
    }

    private static String texts(ActorEntry entry) {
        return entry.addresses().stream().map(Address::toString).collect(Collectors.joining(" "));
    }

    private static Map<String, Object> fields(ActorEntry entry) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", entry.uid().name());
        fields.put("uuid", entry.uid().uuid());
        fields.put(
                "addresses", entry.addresses().stream().map(Address::toString).toList());
        return fields;
    }
}
