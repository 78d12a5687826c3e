package tractor.error;

/** The call needs a running actor, and the current task belongs to none: make it inside {@code Tractor.nursery(..)} or {@code Tractor.root(..)}. */
public final class NoRuntimeException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    public NoRuntimeException(String what) {
        super(what + " needs a running actor: call it inside Tractor.nursery(..) or Tractor.root(..)");
    }
}
