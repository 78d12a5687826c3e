package tractor.context;

public interface ReceiveStream<T> extends AutoCloseable {
    T receive() throws InterruptedException;

    @Override
    void close();
}
