package tractor;

import java.util.Iterator;
import java.util.List;
import tractor.rpc.TypedPortal;

/** Portals to several actors that were found together, and are closed together. */
public final class Portals<P extends TypedPortal> implements Iterable<P>, AutoCloseable {
    private final List<P> portals;

    Portals(List<P> portals) {
        this.portals = List.copyOf(portals);
    }

    /** The portals, unmodifiable; empty when nobody was found. */
    public List<P> list() {
        return portals;
    }

    @Override
    public Iterator<P> iterator() {
        return portals.iterator();
    }

    /** Closes every connection. Does not wait. */
    @Override
    public void close() {
        portals.forEach(TypedPortal::close);
    }
}
