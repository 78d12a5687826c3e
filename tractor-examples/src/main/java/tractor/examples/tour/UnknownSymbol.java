package tractor.examples.tour;

import java.io.Serial;

public final class UnknownSymbol extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    public UnknownSymbol(String message) {
        super(message);
    }
}
