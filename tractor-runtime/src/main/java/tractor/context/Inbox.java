package tractor.context;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tractor.channel.Channel;
import tractor.error.ErrorBox;
import tractor.event.OverrunEvent;
import tractor.event.Recorder;
import tractor.event.StreamReceiveEvent;
import tractor.log.TractorLog;
import tractor.msg.Credit;
import tractor.msg.Start;
import tractor.msg.Uid;
import tractor.msg.Yield;
import tractor.task.ClosedMailboxException;
import tractor.task.Mailbox;

/**
 * The items of a stream that wait for their receiver. Gives credit back to a peer that waits for it, and answers one that
 * does not wait, or claims more than it has, with an overrun error for each item that finds no room.
 */
final class Inbox {
    private static final TractorLog LOG = TractorLog.of("context");

    /** What a peer that knows no windows may leave lying here. */
    private static final long FOREIGN_BYTES = 64 << 20;

    private final Channel channel;
    private final Start start;
    private final Mailbox<Yield> items = new Mailbox<>(Integer.MAX_VALUE); // bounded below, as the options say
    private volatile boolean opened;
    private volatile boolean draining;

    // guarded by this
    private boolean credits; // whether the peer waits for credit
    private int maxItems;
    private long maxBytes;
    private long bytes;
    private long received;
    private int takenItems;
    private long takenBytes;

    Inbox(Channel channel, Start start, boolean peerKnowsCredit) {
        this.channel = channel;
        this.start = start;
        this.credits = peerKnowsCredit;
        this.maxItems = peerKnowsCredit ? Window.ITEMS : StreamOptions.DEFAULT.bufferSize();
        this.maxBytes = peerKnowsCredit ? Window.BYTES : FOREIGN_BYTES;
    }

    /** The stream was opened on this side, and will receive like that from now on. */
    void open(StreamOptions options) {
        opened = true;
        boolean lift = false;
        synchronized (this) {
            if (!credits || options.overruns() != OverrunPolicy.WAIT) {
                lift = credits;
                credits = false;
                maxItems = options.overruns() == OverrunPolicy.KEEP ? Integer.MAX_VALUE : options.bufferSize();
                maxBytes = FOREIGN_BYTES;
            }
        }
        if (lift) {
            channel.post(Credit.unlimited(start.cid()));
        }
    }

    /** An item has arrived; on the reader thread. */
    void put(Yield item) {
        if (draining) {
            taken(item);
            return;
        }
        String full = book(item);
        try {
            if (full == null) {
                items.offer(item);
                if (draining) { // since the look above
                    drain();
                }
            } else {
                Uid sender = channel.peer().uid();
                if (Recorder.isInUse()) {
                    OverrunEvent.happened(channel.self(), sender, start, items.size());
                }
                channel.post(ErrorBox.overrun(channel.self(), sender, start.cid(), full));
            }
        } catch (ClosedMailboxException over) {
            LOG.transport(() -> "dropped an item of dialog " + start.cid() + ", which is over");
        }
    }

    /** Counts the item in, or tells why there is no room. */
    private synchronized @Nullable String book(Yield item) {
        long size = item.pld().length();
        boolean room = items.size() < maxItems && bytes < maxBytes;
        if (room) {
            bytes += size;
            received++;
            return null;
        }
        return "the receiver's buffer is full with " + items.size() + " items: an item of dialog " + start.cid()
                + " was dropped. "
                + (opened
                        ? "Send more slowly, or let the receiver choose a larger buffer"
                        : "The receiver has not opened its end of the stream: open it before the other side sends");
    }

    /** The next item; waits for it. */
    Yield take() throws InterruptedException {
        StreamReceiveEvent event = begun();
        Yield item = items.take();
        finish(event, item);
        unbook(item);
        return item;
    }

    /** The next item if one is here already. */
    @Nullable
    Yield poll() {
        StreamReceiveEvent event = begun();
        Yield item = items.poll();
        if (item != null) {
            finish(event, item);
            unbook(item);
        }
        return item;
    }

    private static @Nullable StreamReceiveEvent begun() {
        return Recorder.isInUse() ? StreamReceiveEvent.begun() : null;
    }

    private void finish(@Nullable StreamReceiveEvent event, Yield item) {
        if (event != null) {
            event.finish(channel.self(), channel.peer().uid(), start, item.pld().length());
        }
    }

    /** From now on items are discarded as they come: nobody will receive them. */
    void drain() {
        draining = true;
        List<Yield> left = items.drain();
        left.forEach(this::unbook);
    }

    private void unbook(Yield item) {
        synchronized (this) {
            bytes -= item.pld().length();
        }
        taken(item);
    }

    /** Credit goes back in halves of the window, so that it costs little and comes early. */
    private void taken(Yield item) {
        Credit credit = null;
        synchronized (this) {
            if (credits) {
                takenItems++;
                takenBytes += item.pld().length();
                if (takenItems >= Window.ITEMS / 2 || takenBytes >= Window.BYTES / 2) {
                    credit = new Credit(start.cid(), takenItems, takenBytes);
                    takenItems = 0;
                    takenBytes = 0;
                }
            }
        }
        if (credit != null) {
            channel.post(credit);
        }
    }

    /** How many items have come and found room. */
    synchronized long received() {
        return received;
    }

    /** How many of them nobody has taken yet. */
    int waiting() {
        return items.size();
    }

    /** How many may lie here. */
    synchronized int room() {
        return maxItems;
    }

    boolean isEmpty() {
        return items.size() == 0;
    }

    void close() {
        items.close();
    }

    void close(Throwable why) {
        items.close(why);
    }
}
