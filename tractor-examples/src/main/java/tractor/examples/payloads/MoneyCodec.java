package tractor.examples.payloads;

import java.util.Currency;
import tractor.codec.PayloadCodec;
import tractor.codec.WireReader;
import tractor.codec.WireWriter;

public final class MoneyCodec implements PayloadCodec<Money> {
    @Override
    public void write(WireWriter out, Money value) {
        out.writeArrayHeader(2);
        out.writeLong(value.cents());
        out.writeString(value.currency().getCurrencyCode());
    }

    @Override
    public Money read(WireReader in) {
        in.readArrayHeader(2, 2);
        return new Money(in.readLong(), Currency.getInstance(in.readString()));
    }
}
