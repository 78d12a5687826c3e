package tractor.actor;

import java.util.Objects;

/** Why a child's services could not be constructed; carries whatever user code threw. */
final class BootFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BootFailure(Throwable cause) {
        super("the actor could not boot", Objects.requireNonNull(cause, "cause"));
    }

    @Override
    public synchronized Throwable getCause() {
        return Objects.requireNonNull(super.getCause());
    }
}
