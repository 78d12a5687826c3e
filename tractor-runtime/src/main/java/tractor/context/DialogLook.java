package tractor.context;

import tractor.channel.DialogSight;
import tractor.msg.FuncType;

/** How a dialog with items stands at one moment, for people. */
final class DialogLook {
    private DialogLook() {}

    static DialogSight of(
            Dialog<?, ?> dialog,
            boolean served,
            FuncType runs,
            SendWindow window,
            Inbox inbox,
            boolean waits,
            Thread opener) {
        SendWindow.Credits credits = window.credits();
        boolean bounded = !credits.unlimited();
        return new DialogSight(
                dialog.title(),
                runs == FuncType.CONTEXT ? DialogSight.Kind.CONTEXT : DialogSight.Kind.STREAM,
                served,
                waits,
                standing(dialog, served, runs == FuncType.CONTEXT),
                served ? null : dialog.within(),
                opener,
                new DialogSight.Traffic(
                        window.sent(),
                        inbox.received(),
                        inbox.waiting(),
                        inbox.room(),
                        bounded ? credits.items() : null,
                        bounded ? credits.bytes() : null,
                        credits.awaited()));
    }

    private static String standing(Dialog<?, ?> dialog, boolean served, boolean context) {
        if (dialog.failure() != null) {
            return "failed";
        } else if (dialog.isOver()) {
            return "returned";
        } else if (dialog.cancelCalled()) {
            return "cancelling";
        } else if (!served && !dialog.isAccepted()) {
            return "not accepted yet";
        } else if (!served && context && !dialog.isAnswered()) {
            return "not started yet";
        } else {
            return "open";
        }
    }
}
