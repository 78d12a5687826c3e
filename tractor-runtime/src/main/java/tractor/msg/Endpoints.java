package tractor.msg;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;

/**
 * A table of actors' names and the addresses they listen at, as a program's configuration holds it. Immutable.
 *
 * @param table every name with its addresses, in the order of the configuration
 */
public record Endpoints(Map<String, List<Address>> table) {
    public Endpoints {
        Map<String, List<Address>> copy = new LinkedHashMap<>();
        table.forEach((name, addresses) -> copy.put(name, List.copyOf(addresses)));
        table = Collections.unmodifiableMap(copy);
    }

    /**
     * Reads a table of texts, each as {@link Address#parse} does.
     *
     * @throws IllegalArgumentException naming the key whose text is no address
     */
    public static Endpoints parse(Map<String, ? extends Collection<String>> table) {
        Map<String, List<Address>> parsed = new LinkedHashMap<>();
        table.forEach((name, texts) -> parsed.put(name, parse(name, texts)));
        return new Endpoints(parsed);
    }

    /**
     * Reads the properties whose key begins with the prefix and goes on with an actor's name, such as {@code
     * endpoints.quote_svc = 127.0.0.1:5001, /run/quotes/svc.sock}: addresses with commas between them. Names come in
     * alphabetical order.
     *
     * @param prefix what the keys begin with, {@code endpoints.} in the example; may be empty
     * @throws IllegalArgumentException naming the key whose text is no address
     */
    public static Endpoints parse(Properties properties, String prefix) {
        Map<String, List<Address>> parsed = new LinkedHashMap<>();
        for (String key : new TreeSet<>(properties.stringPropertyNames())) {
            if (key.startsWith(prefix) && key.length() > prefix.length()) {
                List<String> texts = List.of(properties.getProperty(key, "").split(",", -1));
                parsed.put(key.substring(prefix.length()), parse(key, texts));
            }
        }
        return new Endpoints(parsed);
    }

    /** The addresses of an actor; none if the table does not name it. */
    public List<Address> of(String name) {
        return table.getOrDefault(name, List.of());
    }

    private static List<Address> parse(String key, Collection<String> texts) {
        List<Address> addresses = new ArrayList<>();
        for (String text : texts) {
            try {
                addresses.add(Address.parse(text.strip()));
            } catch (IllegalArgumentException notAnAddress) {
                throw new IllegalArgumentException(key + ": " + notAnAddress.getMessage(), notAnAddress);
            }
        }
        return addresses;
    }
}
