package tractor.rpc;

import tractor.msg.Msg;

/** The request is answered with an error instead of being accepted. */
final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Msg.Error error;

    RefusedException(Msg.Error error) {
        super(error.message());
        this.error = error;
    }

    Msg.Error error() {
        return error;
    }
}
