package tractor.examples.sockets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tractor.RootOptions;
import tractor.Tractor;
import tractor.transport.RuntimeDirectory;
import tractor.transport.TransportProtocol;

/**
 * Grows a tree in which no actor listens on TCP: each has a socket file of its own in a directory that only this user may
 * enter, and the file is gone when the actor is.
 */
public final class SocketTree {
    private SocketTree() {}

    public static void main(String[] args) throws InterruptedException {
        RootOptions options =
                RootOptions.defaults().withTransport(TransportProtocol.UDS).withPrivateRegistry();
        List<Path> sockets = new ArrayList<>();
        Tractor.root(
                options,
                root -> Tractor.nursery(nursery -> {
                    WhereaboutsPortal child = nursery.startActor("child", WhereaboutsPortal.serving(Here.class));
                    System.out.println("root        " + root.acceptAddress().toMultiaddr());
                    System.out.println("child       " + child.multiaddr());
                    System.out.println("grandchild  " + child.multiaddrOfChild("grandchild"));
                    sockets.addAll(filesOfThisTree(root.acceptAddress().toString(), child.multiaddr()));
                    System.out.println("sockets while they run: " + sockets.size());
                    child.cancelActor();
                }));
        System.out.println(
                "sockets afterwards: " + sockets.stream().filter(Files::exists).count());
    }

    private static List<Path> filesOfThisTree(String... addresses) {
        Path directory = RuntimeDirectory.ofThisUser().path();
        try (var files = Files.list(directory)) {
            return files.filter(file -> List.of(addresses).stream().anyMatch(each -> each.endsWith(file.toString())))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
