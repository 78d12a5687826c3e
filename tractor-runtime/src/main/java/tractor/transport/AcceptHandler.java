package tractor.transport;

/** Is given each connection that a listener accepts. */
@FunctionalInterface
public interface AcceptHandler {

    /**
     * Takes a new connection. Called on the I/O loop, so it neither blocks nor runs user code; if it throws, the
     * connection is closed. Nothing is read from the connection before {@link Connection#start}.
     */
    void onAccept(Connection connection);
}
