package tractor.context;

public interface ContextBody<C, T, X extends Exception> {
    T run(C context) throws X, InterruptedException;
}
