package tractor.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import tractor.log.Printable;
import tractor.msg.UdsAddress;
import tractor.spawn.ActorProcess;

/** Writes what has become of processes and sockets, at once. */
final class FatePrinter {
    private final PrintWriter out;
    private final boolean json;

    FatePrinter(PrintWriter out, boolean json) {
        this.out = out;
        this.json = json;
    }

    void tell(ActorProcess process, String fate) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("pid", process.pid());
        fields.put("actor", process.actor());
        tell(process.toString(), fields, fate);
    }

    void tell(UdsAddress socket, String fate) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("socket", socket.toString());
        tell(socket.toString(), fields, fate);
    }

    private void tell(String what, Map<String, Object> fields, String fate) {
        if (json) {
            fields.put("fate", fate);
            out.println(Json.line(fields));
        } else {
            out.println(Printable.of(what) + " " + fate);
        }
        out.flush();
    }
}
