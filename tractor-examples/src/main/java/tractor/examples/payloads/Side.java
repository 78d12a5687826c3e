package tractor.examples.payloads;

import java.util.Locale;
import tractor.annotation.WireValue;

public enum Side {
    BUY,
    SELL;

    @WireValue // else it travels by its name
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
