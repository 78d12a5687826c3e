package tractor.benchmarks;

import static tractor.benchmarks.Contender.BARE_UDS;
import static tractor.benchmarks.Contender.GRPC_TCP;
import static tractor.benchmarks.Contender.GRPC_UDS;
import static tractor.benchmarks.Contender.HELLO;
import static tractor.benchmarks.Contender.REGISTRAR_100;
import static tractor.benchmarks.Contender.REGISTRAR_100K;
import static tractor.benchmarks.Contender.REGISTRAR_10K;
import static tractor.benchmarks.Contender.SOCKET_TCP;
import static tractor.benchmarks.Contender.SOCKET_UDS;
import static tractor.benchmarks.Contender.TRACTOR_TCP;
import static tractor.benchmarks.Contender.TRACTOR_UDS;

import java.util.List;

/** One kind of work, measured for several contenders; the first of them is the one that the others are held against. */
enum Row {
    CALL("one caller", "call 1", TRACTOR_TCP, TRACTOR_UDS, SOCKET_TCP, SOCKET_UDS, GRPC_TCP, GRPC_UDS),
    CALLERS("32 callers at once", "call 32", TRACTOR_TCP, TRACTOR_UDS, SOCKET_TCP, SOCKET_UDS, GRPC_TCP, GRPC_UDS),
    STREAM(
            "one-way stream of 64-byte items",
            "stream",
            TRACTOR_TCP,
            TRACTOR_UDS,
            SOCKET_TCP,
            SOCKET_UDS,
            GRPC_TCP,
            GRPC_UDS),
    OBSERVED("one caller, with the log at its default and Flight Recorder off", "call 1", TRACTOR_UDS, BARE_UDS),
    LOOKUP("lookups of one client", "call 1", REGISTRAR_100, REGISTRAR_10K, REGISTRAR_100K),
    LOOKUPS("lookups of 32 clients", "call 32", REGISTRAR_100, REGISTRAR_10K, REGISTRAR_100K),
    ASKERS("lookups of 32 tasks over one kept portal", "share 32", REGISTRAR_100, REGISTRAR_10K, REGISTRAR_100K),
    REGISTER("registration and its end, one client", "register", REGISTRAR_100, REGISTRAR_10K, REGISTRAR_100K),
    START("start of one process", "start", TRACTOR_TCP, HELLO);

    final String title;
    final List<Contender> contenders;
    private final String command;

    Row(String title, String command, Contender... contenders) {
        this.title = title;
        this.command = command;
        this.contenders = List.of(contenders);
    }

    /** What a client is told: to measure for so long. A start takes as long as it takes. */
    String lasting(int millis) {
        return command + " " + millis;
    }

    /** What a {@link Sample}'s rate counts. */
    String unit() {
        return switch (this) {
            case CALL, CALLERS, OBSERVED -> "calls/s";
            case STREAM -> "items/s";
            case LOOKUP, LOOKUPS, ASKERS -> "lookups/s";
            case REGISTER -> "registrations/s";
            case START -> "starts/s";
        };
    }
}
