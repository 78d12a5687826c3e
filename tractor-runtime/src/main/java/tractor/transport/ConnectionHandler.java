package tractor.transport;

/** Hears what arrives on one connection. Called on the I/O loop only, so it neither blocks nor runs user code. */
public interface ConnectionHandler {

    /**
     * A frame has arrived. If this throws, the connection ends with
     * {@link TransportClosedException.Reason#HANDLER_FAILED}.
     *
     * @param body the frame without its header; the handler's own from now on
     */
    void onFrame(Connection connection, byte[] body);

    /** The connection has ended. Called exactly once, after the last {@link #onFrame}. */
    void onClosed(Connection connection, TransportClosedException reason);
}
