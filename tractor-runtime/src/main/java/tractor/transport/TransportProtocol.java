package tractor.transport;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import tractor.host.HostEnvironment;
import tractor.msg.Address;
import tractor.msg.MemoryAddress;
import tractor.msg.TcpAddress;

/** The kinds of transport between processes, and the addresses that an actor gets when a program names none. */
public enum TransportProtocol {
    /** TCP on the loopback interface. */
    TCP("tcp") {
        @Override
        public Address registryAddress() {
            return Address.tcp(LOOPBACK, REGISTRY_PORT);
        }

        @Override
        public Address privateRegistryAddress() {
            return Address.tcp(LOOPBACK, 0);
        }

        @Override
        public Address freshAddress(String actor) {
            return Address.tcp(LOOPBACK, 0);
        }
    },

    /** UNIX sockets in the user's runtime directory. */
    UDS("uds") {
        @Override
        public Address registryAddress() {
            return Address.uds(directory(), SocketNames.REGISTRY);
        }

        @Override
        public Address privateRegistryAddress() {
            String unique = Long.toHexString(ThreadLocalRandom.current().nextLong());
            return SocketNames.actorSocket(directory(), "registry-" + unique, HostEnvironment.pid());
        }

        @Override
        public Address freshAddress(String actor) {
            return SocketNames.actorSocket(directory(), actor, HostEnvironment.pid());
        }
    };

    private static final String LOOPBACK = "127.0.0.1";
    private static final int REGISTRY_PORT = 1616;

    private final String key;

    TransportProtocol(String key) {
        this.key = key;
    }

    /**
     * The transport that reaches an address.
     *
     * @throws IllegalArgumentException if the address is good within one process only
     */
    public static TransportProtocol of(Address address) {
        if (address instanceof MemoryAddress) {
            throw new IllegalArgumentException(address + " is for actors of one process");
        }
        return address instanceof TcpAddress ? TCP : UDS; // a switch over types is linked at run time: 5 ms of a boot
    }

    /**
     * The transport of this name, {@code tcp} or {@code uds}.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static TransportProtocol named(String key) {
        for (TransportProtocol protocol : values()) {
            if (protocol.key.equals(key)) {
                return protocol;
            }
        }
        throw new IllegalArgumentException("no transport '" + key + "': there are tcp and uds");
    }

    /**
     * Passes if all addresses are for this transport.
     *
     * @param role what the addresses are, for the message
     * @throws IllegalArgumentException naming the address that is not, and both transports
     */
    public void requireServes(String role, List<Address> addresses) {
        for (Address address : addresses) {
            if (of(address) != this) {
                throw new IllegalArgumentException("the " + role + " " + address + " is for " + of(address).key
                        + ", but the actor listens on " + key + ": use one transport for both");
            }
        }
    }

    /** The name that both runtimes use for it. */
    public String key() {
        return key;
    }

    /** Where this user's registry is unless a program says otherwise (docs/wire.md). Nothing is created. */
    public abstract Address registryAddress();

    /** An address for a registry that only one tree uses; a fresh one each time. Nothing is created. */
    public abstract Address privateRegistryAddress();

    /**
     * An address for an actor of this process to listen at: one of its own, if no two actors of this name listen in
     * this process. Nothing is created.
     *
     * @param actor the actor's name
     */
    public abstract Address freshAddress(String actor);

    /**
     * Where an actor of another process of this user listens if nobody has told it where, if that can be known.
     *
     * @param actor the actor's name
     * @param pid its process
     */
    public Optional<Address> addressOf(String actor, long pid) {
        return this == UDS ? Optional.of(SocketNames.actorSocket(directory(), actor, pid)) : Optional.empty();
    }

    private static String directory() {
        return RuntimeDirectory.ofThisUser().path().toString();
    }
}
