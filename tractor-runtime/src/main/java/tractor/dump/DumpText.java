package tractor.dump;

import java.util.List;

/** A dump for people. */
final class DumpText {
    private static final String STEP = "  ";

    private final Node root;
    private final List<Finding> findings;
    private final StringBuilder text = new StringBuilder();

    DumpText(Node root, List<Finding> findings) {
        this.root = root;
        this.findings = findings;
    }

    String render() {
        findings.forEach(finding -> text.append("! ").append(finding.text()).append('\n'));
        if (!findings.isEmpty()) {
            text.append('\n');
        }
        actor(root, "");
        return text.toString();
    }

    private void line(String indent, String line) {
        text.append(indent).append(line).append('\n');
    }

    private void actor(Node actor, String indent) {
        line(indent, actor.actor() + role(actor) + ", process " + actor.number("pid"));
        String inner = indent + STEP;
        if (actor.has("silent")) {
            line(inner, actor.text("silent"));
        }
        actor.nodes("tasks").forEach(tree -> task(tree, inner));
        if (actor.is("truncated")) {
            line(inner, "... and more tasks");
        }
        actor.nodes("dialogs").forEach(dialog -> dialog(dialog, inner));
        actor.nodes("children").forEach(child -> actor(child, inner));
    }

    private static String role(Node actor) {
        return (actor.is("root") ? ", root" : "") + (actor.is("registrar") ? ", registrar" : "");
    }

    private void task(Node tree, String indent) {
        Node thread = tree.node("thread");
        line(indent, tree.text("line") + (thread == null ? "" : " [" + thread.text("state") + "]"));
        if (thread != null) {
            thread.texts("stack")
                    .forEach(frame -> line(indent, "    " + (frame.startsWith("...") ? "" : "at ") + frame));
        }
        tree.nodes("children").forEach(child -> task(child, indent + STEP));
    }

    private void dialog(Node dialog, String indent) {
        Node peer = dialog.node("peer");
        String arrow = dialog.is("served") ? "<- " : "-> ";
        line(
                indent,
                arrow + (peer == null ? "" : peer.actor() + " ") + dialog.text("method") + ": " + dialog.text("kind")
                        + ", " + dialog.text("state") + (dialog.is("waits") ? ", waits" : ""));
        Node stream = dialog.node("stream");
        if (stream != null) {
            line(indent, "   " + stream(stream));
        }
    }

    private static String stream(Node stream) {
        String credit = stream.has("creditItems")
                ? "credit for " + stream.number("creditItems") + " items and " + stream.number("creditBytes") + " bytes"
                : "credit without bound";
        return stream.number("sent") + " sent, " + stream.number("received") + " received, "
                + stream.number("waiting") + " of " + stream.number("room") + " waiting, " + credit
                + (stream.is("blocked") ? ", a sender waits for more" : "");
    }
}
