package tractor.payloads;

import tractor.annotation.Actor;
import tractor.annotation.Context;
import tractor.context.CalleeContext;

/** A talk of which a part admits one kind of word only. */
@Actor
interface Haggle {
    /** Takes offers and nothing else until the caller leaves its stream; passes over other words if {@code patient}. */
    @Context(pldSpec = Talk.class)
    Talk.Deal haggle(CalleeContext<Talk.Opened, Talk, Talk> ctx, boolean patient) throws InterruptedException;

    sealed interface Talk {
        record Opened(String ware) implements Talk {}

        sealed interface Word extends Talk {}

        record Offer(int amount) implements Word {}

        record Question(String text) implements Word {}

        record Deal(int amount, int passedOver) implements Talk {}
    }
}
