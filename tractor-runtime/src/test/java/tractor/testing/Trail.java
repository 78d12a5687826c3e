package tractor.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The events of a test in the order in which they happened; any thread may add. */
public final class Trail {
    private final List<String> events = new CopyOnWriteArrayList<>();

    public void add(String event) {
        events.add(event);
    }

    public List<String> events() {
        return new ArrayList<>(events);
    }
}
