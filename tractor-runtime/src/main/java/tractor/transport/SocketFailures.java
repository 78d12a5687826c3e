package tractor.transport;

import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import tractor.msg.Address;
import tractor.transport.ConnectFailedException.Reason;

/** What the system says of sockets, in our words. The JDK tells most causes apart by their text alone. */
final class SocketFailures {

    private SocketFailures() {}

    static ConnectFailedException connecting(Address remote, IOException e) {
        String text = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        Reason reason;
        if (e instanceof NoRouteToHostException || text.contains("unreachable")) {
            reason = Reason.UNREACHABLE;
        } else if (text.contains("timed out")) {
            reason = Reason.TIMED_OUT;
        } else if (e instanceof ConnectException || e instanceof NoSuchFileException || text.contains("no such file")) {
            reason = Reason.REFUSED;
        } else {
            reason = Reason.UNREACHABLE;
        }
        return new ConnectFailedException(reason, remote, e.getMessage(), e);
    }

    /** Whether a listener lives but has no room for another connection just now; told of UNIX sockets only. */
    static boolean isBusy(IOException connecting) {
        return connecting instanceof SocketException
                && String.valueOf(connecting.getMessage()).contains("temporarily unavailable");
    }

    static ListenFailedException listening(Address address, IOException e) {
        String text = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        // A BindException in a language we do not know is most likely the common one.
        boolean other = text.contains("assign") || text.contains("permission");
        return e instanceof BindException && !other
                ? new AddressInUseException(address, e)
                : new ListenFailedException(address, e.getMessage(), e);
    }
}
