package tractor.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tractor.msg.Address;
import tractor.task.CancelScope;
import tractor.task.Promise;
import tractor.task.Tasks;
import tractor.testing.Processes;

/**
 * A process of the tree, as the test holds it: by a line of its own, over which the process tells where it stands, and
 * hears what is to strike it.
 */
final class Station {
    static final String PORT = "TRACTOR_FAULTS_PORT";
    static final String CELL = "TRACTOR_FAULTS_CELL";

    private static final Pattern MARK = Pattern.compile("_subactor\\[(.+)@");
    private static final Pattern PARENT = Pattern.compile("--parent_addr \\('([^']*)', (?:'([^']*)'|(\\d+))\\)");

    static final Station OF_THIS_PROCESS = new Station();

    private final String name = name();
    private final Cell cell = Cell.parse(System.getenv(CELL));
    private final Promise<Fault> struck = new Promise<>();
    private final Promise<Boolean> end = new Promise<>();
    private final @Nullable LinkBreaker breaker; // loaded in time, since nobody waits for it when it is needed
    private final OutputStream out;
    private volatile @Nullable Address home;

    /** Dials on a thread of its own: what blocks in a static initialiser would keep the actor's only carrier. */
    private Station() {
        Promise<Socket> dialled = new Promise<>();
        Tasks.platformThread("station", () -> serve(dialled)).start();
        dialled.awaitUninterruptibly(Ladder.HANG);
        boolean breaks = cell.fault().breaksTheLink() && name.equals(cell.victimName());
        try {
            out = dialled.result().getOutputStream();
            breaker = breaks ? LinkBreaker.ready() : null;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        report(name);
        report("pid " + ProcessHandle.current().pid());
    }

    private void serve(Promise<Socket> dialled) {
        try (Socket line = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(System.getenv(PORT)))) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8));
            dialled.complete(line);
            for (String word = in.readLine(); word != null; word = in.readLine()) {
                hear(word);
            }
        } catch (IOException gone) {
            dialled.fail(gone);
        }
    }

    private void hear(String word) throws IOException {
        switch (word) {
            case "strike" -> strikeFromOutside();
            case "end" -> end.complete(true);
            case "echo" -> report("echo");
            default -> throw new IllegalStateException(word);
        }
    }

    /** The actor's name, which stands on its command line; the root has none. */
    private static String name() {
        Matcher mark = MARK.matcher(Processes.commandLine(ProcessHandle.current()));
        return mark.find() ? mark.group(1) : "root";
    }

    private void strikeFromOutside() throws IOException {
        if (breaker == null) {
            struck.complete(cell.fault());
        } else {
            int broken = home == null
                    ? breaker.breakDialled(parent(), cell.fault())
                    : breaker.breakAccepted(home, cell.fault());
            report("struck " + broken);
        }
    }

    /** Where the parent listens, as it stands on the command line. */
    private static Address parent() {
        Matcher pair = PARENT.matcher(Processes.commandLine(ProcessHandle.current()));
        if (!pair.find()) {
            throw new IllegalStateException("no child");
        }
        return pair.group(3) == null
                ? Address.uds(pair.group(1), pair.group(2))
                : Address.tcp(pair.group(1), Integer.parseInt(pair.group(3)));
    }

    /** The root accepts its links, here; everybody else dials them. */
    void listensAt(Address address) {
        home = address;
    }

    Cell cell() {
        return cell;
    }

    /** Tells where this process stands. No interrupt of the calling task gets at the line. */
    void report(String word) {
        byte[] line = (word + "\n").getBytes(StandardCharsets.UTF_8);
        Promise<Boolean> told = new Promise<>();
        Tasks.platformThread("report", () -> {
                    try {
                        write(line);
                    } finally {
                        told.complete(true);
                    }
                })
                .start();
        told.awaitUninterruptibly(Ladder.HANG);
    }

    private synchronized void write(byte[] line) {
        try {
            out.write(line);
        } catch (IOException gone) {
            // the test is over: nobody listens any more
        }
    }

    /** Has the action run when the test tells this process to end its tree. */
    void onEnd(Runnable action) {
        end.onDone(action);
    }

    /**
     * Stays until the task is cancelled or struck. If the cell wants somebody to be in the middle of a clean-up, and it is
     * this task, it then stays in that as well, until it is struck or the process ends.
     */
    void stand() throws InterruptedException {
        try {
            strike();
        } finally {
            if (lingers()) {
                report("cancelling");
                CancelScope.shield(scope -> strike());
            }
        }
    }

    private void strike() throws InterruptedException {
        Fault fault = struck.await();
        report("struck");
        fault.strikeThisTask();
    }

    private boolean lingers() {
        return cell.phase() == Phase.CANCELLING
                && (name.equals("child")
                        || (name.equals(cell.victimName()) && cell.fault().strikesTheTask()));
    }
}
