package tractor.actor;

import java.time.Duration;
import tractor.spawn.HostProcess;
import tractor.spawn.LeasedProcess;
import tractor.spawn.SpawnRequest;
import tractor.spawn.SpawnedChild;
import tractor.task.Promise;
import tractor.task.Tasks;

/** A child whose process the root has started, before anybody knew whose it would be. */
final class LeasedChild implements SpawnedChild {
    private final SpawnRequest request;
    private final LeasedProcess process;
    private final Promise<Integer> exit = new Promise<>();

    LeasedChild(SpawnRequest request, LeasedProcess process) {
        this.request = request;
        this.process = process;
        process.exit()
                .onDone(() -> Tasks.platformThread(
                                "tractor-exit-" + request.uid().name(), this::ended)
                        .start());
    }

    private void ended() {
        try {
            request.tidy().accept(pid());
        } finally {
            exit.complete(process.exit().result());
        }
    }

    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public Promise<Integer> exit() {
        return exit;
    }

    @Override
    public void terminate() {
        process.terminate();
    }

    @Override
    public void kill() {
        process.kill();
    }

    @Override
    public Promise<Boolean> endOrphans(Duration patience) {
        return HostProcess.endOrphans(request.uid(), patience);
    }

    @Override
    public String stderrTail() {
        return process.stderrTail();
    }
}
