package tractor.faults;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tractor.msg.Address;
import tractor.msg.MemoryAddress;
import tractor.msg.TcpAddress;
import tractor.msg.UdsAddress;

/**
 * Breaks connections of this process behind the runtime's back, by the system call {@code shutdown} on their sockets: what
 * the two ends then see is what the system shows of a connection that somebody closed, or half of it.
 */
final class LinkBreaker {
    private static final int AF_UNIX = 1;
    private static final int AF_INET = 2;
    private static final int AF_INET6 = 10;
    private static final int SHUT_WR = 1;
    private static final int SHUT_RDWR = 2;
    private static final int MOST = 128;

    private final MethodHandle shutdown =
            call("shutdown", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
    private final MethodHandle localName = call("getsockname", nameCall());
    private final MethodHandle remoteName = call("getpeername", nameCall());

    private LinkBreaker() {}

    /** One that has made all its calls before. */
    static LinkBreaker ready() throws IOException {
        LinkBreaker breaker = new LinkBreaker();
        breaker.breakDialled(Address.uds("/", "nobody"), Fault.CLOSED_SOCKET);
        var _ = LinkBreaker.invoke(breaker.shutdown, -1, SHUT_WR);
        return breaker;
    }

    private static FunctionDescriptor nameCall() {
        return FunctionDescriptor.of(
                ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS);
    }

    @SuppressWarnings("restricted") // that is what the tests are started with native access for
    private static MethodHandle call(String name, FunctionDescriptor shape) {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(linker.defaultLookup().findOrThrow(name), shape);
    }

    /** Breaks what this process has dialled at that address. Returns how many connections that were. */
    int breakDialled(Address peer, Fault how) throws IOException {
        int broken = 0;
        for (int socket : sockets()) {
            if (matches(name(remoteName, socket), peer)) {
                broken += shutDown(socket, how);
            }
        }
        return broken;
    }

    /** Breaks what this process has accepted at that address. Returns how many connections that were. */
    int breakAccepted(Address local, Fault how) throws IOException {
        int broken = 0;
        for (int socket : sockets()) {
            if (matches(name(localName, socket), local)) {
                broken += shutDown(socket, how);
            }
        }
        return broken;
    }

    private static List<Integer> sockets() throws IOException {
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            return open.filter(LinkBreaker::isSocket)
                    .map(descriptor -> Integer.parseInt(descriptor.getFileName().toString()))
                    .toList();
        }
    }

    private static boolean isSocket(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString().startsWith("socket:");
        } catch (IOException closedMeanwhile) {
            return false;
        }
    }

    /** One if there was a connection to break; a listening socket is none. */
    private int shutDown(int socket, Fault how) {
        if (name(remoteName, socket).isEmpty()) {
            return 0;
        }
        return invoke(shutdown, socket, how == Fault.HALF_CLOSED_SOCKET ? SHUT_WR : SHUT_RDWR) == 0 ? 1 : 0;
    }

    /** The address in a form of this class's own, empty if there is none. */
    private static String name(MethodHandle which, int socket) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment address = arena.allocate(MOST);
            MemorySegment length = arena.allocate(ValueLayout.JAVA_INT);
            length.set(ValueLayout.JAVA_INT, 0, MOST);
            if (invoke(which, socket, address, length) != 0) {
                return "";
            }
            return switch (address.get(ValueLayout.JAVA_SHORT, 0)) {
                case AF_INET, AF_INET6 ->
                    "port "
                            + Short.toUnsignedInt(
                                    address.get(ValueLayout.JAVA_SHORT.withOrder(ByteOrder.BIG_ENDIAN), 2));
                case AF_UNIX -> "file " + path(address, length.get(ValueLayout.JAVA_INT, 0));
                default -> "";
            };
        }
    }

    private static String path(MemorySegment address, int length) {
        byte[] bytes =
                address.asSlice(2, Math.max(0, Math.min(length, MOST) - 2)).toArray(ValueLayout.JAVA_BYTE);
        return new String(bytes, StandardCharsets.UTF_8).replaceFirst("\0.*", "");
    }

    private static boolean matches(String name, Address address) {
        return name.equals(
                switch (address) {
                    case TcpAddress tcp -> "port " + tcp.port();
                    case UdsAddress uds -> "file " + uds.directory() + "/" + uds.file();
                    case MemoryAddress memory -> memory.toString();
                });
    }

    private static int invoke(MethodHandle call, Object... arguments) {
        try {
            return (int) call.invokeWithArguments(arguments);
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }
}
