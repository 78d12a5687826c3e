package tractor.transport;

import tractor.host.HostEnvironment;
import tractor.msg.Address;
import tractor.msg.TcpAddress;
import tractor.msg.UdsAddress;

/** The kinds of transport between processes, and the addresses that an actor gets when a program names none. */
public enum TransportProtocol {
    /** TCP on the loopback interface. */
    TCP("tcp") {
        @Override
        public Address registryAddress() {
            return Address.tcp(LOOPBACK, REGISTRY_PORT);
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

    /** The transport that reaches an address. */
    public static TransportProtocol of(Address address) {
        return switch (address) {
            case TcpAddress tcp -> TCP;
            case UdsAddress uds -> UDS;
        };
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

    /** The name that both runtimes use for it. */
    public String key() {
        return key;
    }

    /** Where this user's registry is unless a program says otherwise (docs/wire.md). Nothing is created. */
    public abstract Address registryAddress();

    /**
     * An address for an actor of this process to listen at: one of its own, if no two actors of this name listen in
     * this process. Nothing is created.
     *
     * @param actor the actor's name
     */
    public abstract Address freshAddress(String actor);

    private static String directory() {
        return RuntimeDirectory.ofThisUser().path().toString();
    }
}
