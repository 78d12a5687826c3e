package tractor.tree;

import java.util.List;
import java.util.Map;
import tractor.annotation.Actor;
import tractor.annotation.Rpc;

/** One method for each way in which a call can fail. */
@Actor
interface Faulty {
    @Rpc
    void refuse(String message) throws Refusal;

    @Rpc
    void refuseInASubclass(String message) throws Refusal;

    @Rpc
    void mishap(String message) throws Mishap, Refusal;

    @Rpc
    void breakage(String message) throws Breakage;

    @Rpc
    void undeclared(String message);

    @Rpc
    void withCause(String message);

    @Rpc
    void assertion(String message);

    @Rpc
    void withoutMessage();

    @Rpc
    void speechless();

    @Rpc
    void chained(int causes);

    @Rpc
    void verbose(int length);

    @Rpc
    int overflow(int depth);

    @Rpc
    String nullText();

    @Rpc
    List<String> hole();

    @Rpc
    Map<String, Point> mapWithNull();

    @Rpc
    Shape.Dot pointless();

    @Rpc
    Touchy touchy();

    @Rpc
    int takesTouchy(Touchy value);

    @Rpc
    Picky picky(int value);

    @Rpc
    int takesPicky(Picky value);

    @Rpc
    void refuseHere(boolean refuse);

    @Rpc
    byte[] sized(int length);

    @Rpc
    int measure(byte[] value);

    @Rpc
    int answer();
}
