package tractor.msg;

/**
 * How much an actor lets other actors ask of it. A root's limits are inherited by its whole tree.
 *
 * @param maxDialogs calls, streams and contexts that one peer may have running here over one connection; one more is
 *     answered with a {@code TooManyDialogs} error and disturbs none of the others
 * @param maxPending connections that have not introduced themselves yet; when one more comes, the oldest is closed
 */
public record PeerLimits(int maxDialogs, int maxPending) {
    /** 10,000 dialogs, and 256 connections without an introduction. */
    public static final PeerLimits DEFAULT = new PeerLimits(10_000, 256);

    public PeerLimits {
        if (maxDialogs < 1 || maxPending < 1) {
            throw new IllegalArgumentException(
                    "limits for peers must be positive, got " + maxDialogs + " dialogs and " + maxPending + " pending");
        }
    }

    /** With so many dialogs for each connection. */
    public PeerLimits withMaxDialogs(int dialogs) {
        return new PeerLimits(dialogs, maxPending);
    }

    /** With so many connections that have not introduced themselves. */
    public PeerLimits withMaxPending(int connections) {
        return new PeerLimits(maxDialogs, connections);
    }

    /** The limits as a parent hands them to its child. */
    public String format() {
        return maxDialogs + "," + maxPending;
    }

    /** The inverse of {@link #format}. */
    public static PeerLimits parse(String text) {
        String[] part = text.split(",", -1);
        if (part.length != 2) {
            throw new IllegalArgumentException("expected two limits for peers, got '" + text + "'");
        }
        return new PeerLimits(Integer.parseInt(part[0]), Integer.parseInt(part[1]));
    }
}
