package tractor.contexts;

import java.util.List;
import tractor.annotation.Actor;
import tractor.annotation.Context;
import tractor.annotation.Rpc;
import tractor.context.CalleeContext;

/** A publisher, and its consumers. */
@Actor
interface Topics {
    /** Takes {@code Up(topic)} to join and {@code Up(-topic)} to leave, and sends what is published meanwhile. */
    @Context(pldSpec = Word.class)
    void subscribe(CalleeContext<Word.First, Word.Up, Word.Down> ctx) throws InterruptedException;

    /** Publishes numbers of a topic, which is their last digit. */
    @Rpc
    void publish(int topic, int rounds) throws InterruptedException;

    @Rpc
    void awaitMembers(int topic, int members) throws InterruptedException;

    /** Joins one topic, and the next one after so many items of it; returns all items, after as many of the next. */
    @Rpc
    List<Integer> consume(int topic, int nextTopic, int items) throws InterruptedException;
}
