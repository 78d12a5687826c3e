package tractor.payloads;

import tractor.context.CalleeContext;
import tractor.context.EndOfStreamException;
import tractor.context.MsgStream;
import tractor.error.MsgTypeException;

final class Haggler implements Haggle {
    private int amount;
    private int passedOver;

    @Override
    public Talk.Deal haggle(CalleeContext<Talk.Opened, Talk, Talk> ctx, boolean patient) throws InterruptedException {
        amount = 0;
        passedOver = 0;
        ctx.started(new Talk.Opened("carpet"));
        try (MsgStream<Talk, Talk> stream = ctx.openStream()) {
            takeOffers(stream.limitPlds(Talk.Question.class, Talk.Offer.class), patient);
        }
        return new Talk.Deal(amount, passedOver);
    }

    private void takeOffers(MsgStream<Talk.Question, Talk.Offer> offers, boolean patient) throws InterruptedException {
        while (true) {
            try {
                amount += offers.receive().amount();
                offers.send(new Talk.Question("no more than " + amount + "?"));
            } catch (EndOfStreamException ended) {
                return;
            } catch (MsgTypeException other) {
                if (!patient) {
                    throw other;
                }
                passedOver++;
            }
        }
    }
}
