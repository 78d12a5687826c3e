package tractor.transport;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.channels.SocketChannel;
import java.util.OptionalLong;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tractor.log.TractorLog;

/**
 * The id of the process at the other end of a UNIX socket, as Linux tells it ({@code SO_PEERCRED}). The platform passes on
 * user and group only, so this asks the system itself, in a JVM that was started with {@code --enable-native-access} and
 * {@code --add-exports java.base/sun.nio.ch} for this module (docs/adr/0009). In any other it does nothing, and without a
 * warning. Nothing is loaded before somebody asks.
 */
final class KernelPid {
    private static final TractorLog LOG = TractorLog.of("transport");

    private static final String PACKAGE = "sun.nio.ch";
    private static final String HAS_DESCRIPTOR = "sun.nio.ch.SelChImpl";
    private static final int SOL_SOCKET = 1;
    private static final int SO_PEERCRED = 17;
    private static final int INTS = 3; // struct ucred: pid, uid, gid

    private KernelPid() {}

    /** Empty if the JVM or the system does not let us know. */
    static OptionalLong of(SocketChannel channel) {
        Module self = KernelPid.class.getModule();
        if (!self.isNativeAccessEnabled()
                || !SocketChannel.class.getModule().isExported(PACKAGE, self)
                || Calls.GETSOCKOPT == null) {
            return OptionalLong.empty();
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment credentials = arena.allocate(ValueLayout.JAVA_INT, INTS);
            MemorySegment length = arena.allocateFrom(ValueLayout.JAVA_INT, (int) credentials.byteSize());
            int failed = (int)
                    Calls.GETSOCKOPT.invokeExact(descriptor(channel), SOL_SOCKET, SO_PEERCRED, credentials, length);
            int pid = credentials.get(ValueLayout.JAVA_INT, 0);
            boolean told = failed == 0 && length.get(ValueLayout.JAVA_INT, 0) == credentials.byteSize() && pid > 0;
            // Still open, so the descriptor was this channel's all the while.
            return told && channel.isOpen() ? OptionalLong.of(pid) : OptionalLong.empty();
        } catch (Throwable unexpected) {
            LOG.log(Level.FINE, () -> "the process of a peer is not known", unexpected);
            return OptionalLong.empty();
        }
    }

    private static int descriptor(SocketChannel channel) throws Throwable {
        Class<?> holder = Stream.of(channel.getClass().getInterfaces())
                .filter(each -> each.getName().equals(HAS_DESCRIPTOR))
                .findFirst()
                .orElseThrow(() -> new UnsupportedOperationException(channel.getClass() + " has no descriptor"));
        MethodHandle descriptor =
                MethodHandles.lookup().findVirtual(holder, "getFDVal", MethodType.methodType(int.class));
        return (int) descriptor.invoke(channel);
    }

    /** Loaded only where native access is enabled. */
    private static final class Calls {
        static final @Nullable MethodHandle GETSOCKOPT = find();

        @SuppressWarnings("restricted")
        private static @Nullable MethodHandle find() {
            Linker linker = Linker.nativeLinker();
            FunctionDescriptor form = FunctionDescriptor.of(
                    ValueLayout.JAVA_INT,
                    ValueLayout.JAVA_INT,
                    ValueLayout.JAVA_INT,
                    ValueLayout.JAVA_INT,
                    ValueLayout.ADDRESS,
                    ValueLayout.ADDRESS);
            return linker.defaultLookup()
                    .find("getsockopt")
                    .map(symbol -> linker.downcallHandle(symbol, form))
                    .orElse(null);
        }
    }
}
