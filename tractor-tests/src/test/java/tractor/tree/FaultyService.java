package tractor.tree;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

final class FaultyService implements Faulty {
    private static final class SharpRefusal extends Refusal {
        private static final long serialVersionUID = 1L;

        SharpRefusal(String message) {
            super(message);
        }
    }

    @Override
    public void refuse(String message) throws Refusal {
        throw new Refusal(message);
    }

    @Override
    public void refuseInASubclass(String message) throws Refusal {
        throw new SharpRefusal(message);
    }

    @Override
    public void mishap(String message) throws Mishap {
        throw new Mishap(message, new IllegalArgumentException("the reason"));
    }

    @Override
    public void breakage(String message) {
        throw new Breakage(message);
    }

    @Override
    public void undeclared(String message) {
        throw new IllegalStateException(message);
    }

    @Override
    public void withCause(String message) {
        throw new IllegalStateException(message, new ArithmeticException("the reason"));
    }

    @Override
    public void assertion(String message) {
        throw new AssertionError(message);
    }

    @Override
    public void withoutMessage() {
        throw new IllegalStateException();
    }

    @Override
    public void speechless() {
        throw new Speechless();
    }

    @Override
    public void chained(int causes) {
        RuntimeException failure = new IllegalStateException("the first cause");
        for (int n = 0; n < causes; n++) {
            failure = new IllegalStateException("one more", failure);
        }
        throw failure;
    }

    @Override
    public void verbose(int length) {
        throw new IllegalStateException("x".repeat(length));
    }

    @Override
    @SuppressWarnings("InfiniteRecursion") // that is what it is for
    public int overflow(int depth) {
        return overflow(depth + 1) + 1;
    }

    @Override
    @SuppressWarnings("NullAway") // breaks the contract on purpose, as the next ones do
    public String nullText() {
        return null;
    }

    @Override
    public List<String> hole() {
        return Arrays.asList("there", null);
    }

    @Override
    @SuppressWarnings("NullAway")
    public Map<String, Point> mapWithNull() {
        Map<String, Point> map = new TreeMap<>();
        map.put("nowhere", null);
        return map;
    }

    @Override
    @SuppressWarnings("NullAway")
    public Shape.Dot pointless() {
        return new Shape.Dot(null);
    }

    @Override
    public Touchy touchy() {
        return new Touchy(1);
    }

    @Override
    public int takesTouchy(Touchy value) {
        return 1;
    }

    @Override
    public Picky picky(int value) {
        return new Picky(value);
    }

    @Override
    public int takesPicky(Picky value) {
        return value.value();
    }

    @Override
    public void refuseHere(boolean refuse) {
        Picky.refuseHere(refuse);
    }

    @Override
    public byte[] sized(int length) {
        return new byte[length];
    }

    @Override
    public int measure(byte[] value) {
        return value.length;
    }

    @Override
    public int answer() {
        return 42;
    }
}
