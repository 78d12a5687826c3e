package tractor.channel;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Mints dialog ids: the first part of the actor's uuid and a counter. Unique between any two actors over all their
 * connections and both directions, and much cheaper than the random uuid that the original sends; any string is
 * accepted there (checked with the real peer).
 */
public final class CidMint {
    private static final int PREFIX = 13;

    private final String prefix;
    private final AtomicLong count = new AtomicLong();

    public CidMint(String uuid) {
        this.prefix = uuid.substring(0, Math.min(PREFIX, uuid.length())) + "-";
    }

    public String next() {
        return prefix + Long.toString(count.incrementAndGet(), Character.MAX_RADIX);
    }
}
