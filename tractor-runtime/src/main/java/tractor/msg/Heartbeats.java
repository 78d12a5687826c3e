package tractor.msg;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;

/**
 * How the actors of a tree find out that a peer is frozen, or gone without a word: both sides of a connection give signs of
 * life, and one that stays silent for too long is given up with {@code TransportClosedException}, whose reason is
 * {@code SILENT}. Signs come from the I/O loop: neither user code that spins nor a stalled stream keeps them back. They
 * need a peer that knows them, as all but the original's do. A root's choice is inherited by its whole tree.
 *
 * @param silence how long a peer may be silent, from 200 ms to a day; the loss is noticed after that, and at most a quarter later
 * @param among which peers
 */
public record Heartbeats(Duration silence, Among among) {
    /** Which peers give each other signs of life. */
    public enum Among {
        /** None: a peer is lost when the system says so, which may take hours. */
        NOBODY,
        /** Those on different hosts; a debugger's breakpoint or Ctrl-Z does not fell a local tree. */
        HOSTS,
        /** All, also on one host. */
        ALL
    }

    /** The shortest silence, so that nobody can make a peer send without pause. */
    static final Duration SHORTEST = Duration.ofMillis(200);

    private static final Duration LONGEST = Duration.ofDays(1);

    /** Peers on other hosts, for 10 s. */
    public static final Heartbeats DEFAULT = new Heartbeats(Duration.ofSeconds(10), Among.HOSTS);

    public Heartbeats {
        Objects.requireNonNull(among, "among");
        if (silence.compareTo(SHORTEST) < 0 || silence.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a peer may be silent for " + SHORTEST.toMillis()
                    + " ms at least and a day at most, got " + silence);
        }
    }

    /** How often to give signs to a peer that bears such a silence: so often that one which is late fells nobody. */
    public static Duration interval(Duration bound) {
        return bound.dividedBy(4);
    }

    /** With another bound for a silence. */
    public Heartbeats withSilence(Duration bound) {
        return new Heartbeats(bound, among);
    }

    /** Among other peers. */
    public Heartbeats among(Among peers) {
        return new Heartbeats(silence, peers);
    }

    /** The choice as a parent hands it to its child. */
    public String format() {
        return silence.toMillis() + "," + among.name().toLowerCase(Locale.ROOT);
    }

    /** The inverse of {@link #format}. */
    public static Heartbeats parse(String text) {
        String[] part = text.split(",", -1);
        if (part.length != 2) {
            throw new IllegalArgumentException("expected a silence and peers, got '" + text + "'");
        }
        return new Heartbeats(
                Duration.ofMillis(Long.parseLong(part[0])), Among.valueOf(part[1].toUpperCase(Locale.ROOT)));
    }
}
