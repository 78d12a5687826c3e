package tractor.tree;

/** A record whose accessor fails, so that it cannot be encoded. */
record Touchy(int value) {
    @Override
    public int value() {
        throw new UnsupportedOperationException("do not look at me");
    }
}
