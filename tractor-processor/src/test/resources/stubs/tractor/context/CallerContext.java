package tractor.context;

public interface CallerContext<S, I, O, R> {
    S first();

    R result() throws InterruptedException;
}
