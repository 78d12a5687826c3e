package tractor.examples.payloads;

import java.util.Currency;

/** A class that is no record, from a library perhaps. */
public final class Money {
    private final long cents;
    private final Currency currency;

    public Money(long cents, Currency currency) {
        this.cents = cents;
        this.currency = currency;
    }

    public long cents() {
        return cents;
    }

    public Currency currency() {
        return currency;
    }

    @Override
    public String toString() {
        return cents / 100 + "." + cents % 100 + " " + currency;
    }
}
