package tractor.rpc;

public abstract class TypedPortal implements AutoCloseable {
    private final Portal portal;

    protected TypedPortal(Portal portal) {
        this.portal = portal;
    }

    public final Portal portal() {
        return portal;
    }

    public final void cancelActor() throws InterruptedException {
        throw new UnsupportedOperationException();
    }

    @Override
    public final void close() {
        throw new UnsupportedOperationException();
    }
}
