package tractor.cli;

import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import tractor.Discovery;
import tractor.RootOptions;
import tractor.Tractor;
import tractor.msg.Address;
import tractor.transport.TransportProtocol;

/** Which tree a command is about, and the way into it: as an observer, whom nobody finds and who never becomes the registrar. */
final class RegistryOptions {
    @Option(
            names = {"-r", "--registry"},
            paramLabel = "ADDRESS",
            description = {
                "Where the registrar listens: 127.0.0.1:1616, /directory/file.sock, or a multiaddr; `tcp` and `uds`"
                        + " stand for the defaults of the two transports. May be given several times. Default: tcp."
            })
    private List<Address> registries = List.of();

    /** What a command does in the tree. */
    @FunctionalInterface
    interface Visit {
        /** Returns the exit code. */
        int visit(Discovery discovery) throws InterruptedException;
    }

    /**
     * Runs the visit within the tree.
     *
     * @throws tractor.error.RuntimeFailureException when no registrar answers, or something else does
     */
    int attach(Visit visit) throws InterruptedException {
        List<Address> addresses = registries.isEmpty() ? List.of(TransportProtocol.TCP.registryAddress()) : registries;
        RootOptions options = RootOptions.defaults()
                .withName("tractor-cli")
                .withTransport(TransportProtocol.of(addresses.getFirst()))
                .withRegistry(addresses.toArray(Address[]::new))
                .asObserver();
        return Tractor.<Integer, RuntimeException>callInRoot(options, root -> visit.visit(Tractor.discovery()));
    }

    /** An address as users write it. */
    static Address address(String text) {
        try {
            return switch (text) {
                case "tcp", "uds" -> TransportProtocol.named(text).registryAddress();
                default -> Address.parse(text);
            };
        } catch (IllegalArgumentException unreadable) {
            throw new TypeConversionException(String.valueOf(unreadable.getMessage()));
        }
    }
}
