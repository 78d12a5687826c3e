package tractor.examples.quickstart;

import java.io.Serial;

/** Nobody trades that. */
public final class UnknownSymbol extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    public UnknownSymbol(String message) {
        super(message);
    }
}
