package tractor.examples.guide;

import java.io.Serial;

public final class NegativeNumber extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    public NegativeNumber(String message) {
        super(message);
    }
}
