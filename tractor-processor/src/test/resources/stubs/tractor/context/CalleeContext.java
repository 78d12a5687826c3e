package tractor.context;

public interface CalleeContext<S, I, O> {
    void started(S value) throws InterruptedException;
}
