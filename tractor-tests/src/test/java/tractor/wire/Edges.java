package tractor.wire;

import tractor.annotation.Actor;
import tractor.annotation.Context;
import tractor.annotation.Rpc;
import tractor.context.CalleeContext;

/** Contexts whose callee breaks a rule or leaves early. */
@Actor
interface Edges {
    sealed interface Item {
        record First(String text) implements Item {}

        record Up(int number) implements Item {}

        record Down(int number) implements Item {}

        record Last(int count) implements Item {}
    }

    /** How many of the contexts below run at this moment. */
    @Rpc
    int running();

    @Context(pldSpec = Item.class)
    Item.Last startsTwice(CalleeContext<Item.First, Item.Up, Item.Down> ctx) throws InterruptedException;

    @Context(pldSpec = Item.class)
    Item.Last streamsBeforeItStarts(CalleeContext<Item.First, Item.Up, Item.Down> ctx) throws InterruptedException;

    @Context(pldSpec = Item.class)
    Item.Last opensTwoStreams(CalleeContext<Item.First, Item.Up, Item.Down> ctx) throws InterruptedException;

    @Context(pldSpec = Item.class)
    Item.Last neverStarts(CalleeContext<Item.First, Item.Up, Item.Down> ctx);

    /** Starts, then sleeps until it is cancelled. */
    @Context(pldSpec = Item.class)
    Item.Last sleeps(CalleeContext<Item.First, Item.Up, Item.Down> ctx) throws InterruptedException;

    /** Sends so many items; returns how many. */
    @Context(pldSpec = Item.class)
    Item.Last sends(CalleeContext<Item.First, Item.Up, Item.Down> ctx, int items) throws InterruptedException;

    /** Receives so many items at most and leaves its stream; returns how many came. */
    @Context(pldSpec = Item.class)
    Item.Last receives(CalleeContext<Item.First, Item.Up, Item.Down> ctx, int atMost) throws InterruptedException;

    /** Opens its stream, sends an item, and returns with the stream open. */
    @Context(pldSpec = Item.class)
    Item.Last leavesItsStreamOpen(CalleeContext<Item.First, Item.Up, Item.Down> ctx) throws InterruptedException;

    /** Receives an item and fails because of it. */
    @Context(pldSpec = Item.class)
    Item.Last failsOnTheFirstItem(CalleeContext<Item.First, Item.Up, Item.Down> ctx) throws InterruptedException;
}
