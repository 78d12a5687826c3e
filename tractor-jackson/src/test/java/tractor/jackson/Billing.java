package tractor.jackson;

import java.util.List;
import tractor.annotation.Actor;
import tractor.annotation.Rpc;

/** Takes payloads of both worlds. */
@Actor
interface Billing {
    @Rpc
    Receipt pay(Invoice invoice, List<Invoice> others);

    record Receipt(Invoice invoice, boolean paid) {}
}
