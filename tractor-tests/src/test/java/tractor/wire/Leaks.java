package tractor.wire;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;

/** The last word of every class here that starts processes. */
final class Leaks {
    private Leaks() {}

    static void expectNoChildProcess() {
        List<String> left = ProcessHandle.current()
                .descendants()
                .filter(ProcessHandle::isAlive)
                .map(process -> process.info().commandLine().orElse(process.toString()))
                .toList();
        assertThat(left).isEmpty();
    }
}
