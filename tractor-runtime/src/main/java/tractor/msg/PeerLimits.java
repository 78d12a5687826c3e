package tractor.msg;

/**
 * How much an actor lets other actors ask of it. A root's limits are inherited by its whole tree.
 *
 * @param maxDialogs calls, streams and contexts that one peer may have running here over one connection; one more is
 *     answered with a {@code TooManyDialogs} error and disturbs none of the others
 * @param maxPending connections that have not introduced themselves yet; when one more comes, the oldest is closed
 * @param maxValues values in the containers of one message, keys included: a byte that stands for an empty list is an
 *     object of fifty once it is decoded. A message with more is refused before anything is made of it, and only the dialog
 *     that it names fails
 * @param maxMessage bytes of one message, sent or received. A larger one is refused where it is sent; a peer that announces
 *     one all the same loses its connection, before anything is allocated
 */
public record PeerLimits(int maxDialogs, int maxPending, int maxValues, int maxMessage) {
    /** 10,000 dialogs, 256 connections without an introduction, 1,048,576 values in a message, and 16 MiB. */
    public static final PeerLimits DEFAULT = new PeerLimits(10_000, 256, 1 << 20, 16 << 20);

    /** A message of the runtime's own has to fit. */
    private static final int LEAST_VALUES = 1_000;

    private static final int LEAST_MESSAGE = 64 << 10;
    private static final int GREATEST_MESSAGE = 1 << 30;

    public PeerLimits {
        if (maxDialogs < 1 || maxPending < 1) {
            throw new IllegalArgumentException(
                    "limits for peers must be positive, got " + maxDialogs + " dialogs and " + maxPending + " pending");
        }
        if (maxValues < LEAST_VALUES) {
            throw new IllegalArgumentException(
                    "a message must be allowed at least " + LEAST_VALUES + " values, got " + maxValues);
        }
        if (maxMessage < LEAST_MESSAGE || maxMessage > GREATEST_MESSAGE) {
            throw new IllegalArgumentException(
                    "a message must be allowed from 64 KiB to 1 GiB, got " + maxMessage + " bytes");
        }
    }

    /** With so many dialogs for each connection. */
    public PeerLimits withMaxDialogs(int dialogs) {
        return new PeerLimits(dialogs, maxPending, maxValues, maxMessage);
    }

    /** With so many connections that have not introduced themselves. */
    public PeerLimits withMaxPending(int connections) {
        return new PeerLimits(maxDialogs, connections, maxValues, maxMessage);
    }

    /** With so many values in a message. */
    public PeerLimits withMaxValues(int values) {
        return new PeerLimits(maxDialogs, maxPending, values, maxMessage);
    }

    /**
     * With messages of so many bytes. What comes from a peer is held in memory as a whole, and so is what is made of it:
     * large data had better travel in parts, on a stream.
     */
    public PeerLimits withMaxMessage(int bytes) {
        return new PeerLimits(maxDialogs, maxPending, maxValues, bytes);
    }

    /** The limits as a parent hands them to its child. */
    public String format() {
        return maxDialogs + "," + maxPending + "," + maxValues + "," + maxMessage;
    }

    /** The inverse of {@link #format}. */
    public static PeerLimits parse(String text) {
        String[] part = text.split(",", -1);
        if (part.length != 4) {
            throw new IllegalArgumentException("expected four limits for peers, got '" + text + "'");
        }
        return new PeerLimits(
                Integer.parseInt(part[0]),
                Integer.parseInt(part[1]),
                Integer.parseInt(part[2]),
                Integer.parseInt(part[3]));
    }
}
