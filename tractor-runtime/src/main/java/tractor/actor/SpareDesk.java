package tractor.actor;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import tractor.channel.Channel;
import tractor.codec.Codecs;
import tractor.codec.DecodeException;
import tractor.codec.Raw;
import tractor.error.ErrorBox;
import tractor.error.ErrorType;
import tractor.log.TractorLog;
import tractor.msg.FuncType;
import tractor.msg.Return;
import tractor.msg.Start;
import tractor.msg.StartAck;
import tractor.spawn.Lease;
import tractor.spawn.LeasedProcess;
import tractor.task.Promise;
import tractor.task.Tasks;
import tractor.task.Timers;

/**
 * Where the root gives its spare processes to the actors of its tree. A lease belongs to the channel that it was asked for
 * on: when that is lost, so is whoever would end the process, which is then given the time that an actor without its parent
 * takes, and killed.
 */
final class SpareDesk {
    private static final TractorLog LOG = TractorLog.of("spawn");

    private final ActorRuntime root;
    private final Map<String, Tenancy> tenancies = new ConcurrentHashMap<>(); // by the uuid of the actor

    /** What one channel has asked for. */
    private record Tenancy(Channel channel, AtomicBoolean unwanted, Promise<Optional<LeasedProcess>> process) {}

    SpareDesk(ActorRuntime root) {
        this.root = root;
    }

    /** Answers one of {@link SpareCalls}, on the reader thread; false if it is none, or this actor has no spares. */
    boolean answer(Channel channel, Start start) {
        if (!root.isRoot()) {
            return false;
        }
        try {
            switch (start.func()) {
                case SpareCalls.LEASE -> lease(channel, start, Lease.of(SpareCalls.texts(start.kwargs())));
                case SpareCalls.EXIT -> tellExit(channel, start, SpareCalls.texts(start.kwargs()));
                case SpareCalls.END -> end(channel, start, SpareCalls.texts(start.kwargs()));
                default -> {
                    return false;
                }
            }
        } catch (DecodeException | IllegalArgumentException bad) {
            String text = "bad arguments for " + start.func() + ": " + bad.getMessage();
            channel.post(ErrorBox.pack(ErrorType.BAD_ARGUMENTS, text, channel.self(), start.cid()));
        }
        return true;
    }

    private void lease(Channel channel, Start start, Lease lease) {
        if (!TreeProof.isMember(
                channel.peer(),
                channel.selfAid(),
                channel.localAddress(),
                root.tree().key())) {
            String text = channel.peer().uid() + " is none of this tree, whose actors alone are given its processes";
            channel.post(ErrorBox.pack(new SecurityException(text), channel.self(), start.cid()));
            return;
        }
        accept(channel, start);
        AtomicBoolean unwanted = new AtomicBoolean();
        Promise<Optional<LeasedProcess>> process =
                root.backends().warm().lease(lease, () -> channel.isOpen() && !unwanted.get());
        tenancies.put(lease.uuid(), new Tenancy(channel, unwanted, process));
        channel.closed().onDone(() -> abandon(lease));
        process.onDone(() -> {
            Optional<LeasedProcess> given = process.result();
            if (given.isPresent()) {
                given.get().exit().onDone(() -> {
                    if (!channel.isOpen()) {
                        tenancies.remove(lease.uuid());
                    }
                });
            } else {
                tenancies.remove(lease.uuid());
            }
            reply(
                    channel,
                    start,
                    Raw.of(Codecs.LONG, given.map(LeasedProcess::pid).orElse(0L)));
        });
    }

    private void abandon(Lease lease) {
        Tenancy left = tenancies.remove(lease.uuid());
        if (left != null) {
            left.unwanted.set(true);
            Duration patience = root.limits().teardown().plus(root.limits().hardKill());
            left.process.onDone(() -> left.process
                    .result()
                    .ifPresent(process -> Timers.after(patience, () -> {
                        if (!process.exit().isDone()) {
                            LOG.warning(() ->
                                    "process " + process.pid() + " does not end though its parent is gone: killing it");
                            process.kill();
                        }
                    })));
        }
    }

    private void tellExit(Channel channel, Start start, List<String> texts) {
        LeasedProcess process = given(channel, texts.getFirst());
        accept(channel, start);
        process.exit()
                .onDone(() -> Tasks.platformThread("tractor-exit", () -> {
                            tenancies.remove(texts.getFirst());
                            int code = process.exit().result();
                            reply(channel, start, new SpareCalls.Exit(code, process.stderrTail()).encoded());
                        })
                        .start());
    }

    private void end(Channel channel, Start start, List<String> texts) {
        Tenancy tenancy = tenancies.get(texts.getFirst());
        accept(channel, start);
        if (tenancy != null && tenancy.channel.equals(channel)) {
            tenancy.unwanted.set(true);
            tenancy.process.onDone(() -> tenancy.process.result().ifPresent(process -> {
                if (texts.getLast().equals(SpareCalls.AT_ONCE)) {
                    process.kill();
                } else {
                    process.terminate();
                }
            }));
        }
        reply(channel, start, Raw.NIL);
    }

    private LeasedProcess given(Channel channel, String uuid) {
        Tenancy tenancy = tenancies.get(uuid);
        if (tenancy == null || !tenancy.channel.equals(channel) || !tenancy.process.isDone()) {
            throw new IllegalArgumentException("no process was given for " + uuid);
        }
        return tenancy.process.result().orElseThrow(() -> new IllegalArgumentException("there was none"));
    }

    private static void accept(Channel channel, Start start) {
        channel.post(new StartAck(start.cid(), FuncType.FUNCTION));
    }

    private static void reply(Channel channel, Start start, Raw answer) {
        channel.post(new Return(start.cid(), answer));
    }
}
