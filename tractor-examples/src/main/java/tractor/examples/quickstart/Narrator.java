package tractor.examples.quickstart;

import tractor.Tractor;

/** Tells what happens, line by line, and in which actor. */
final class Narrator {
    private Narrator() {}

    /** In an actor. */
    static void say(String line) {
        say(Tractor.currentActor().name(), line);
    }

    static void say(String who, String line) {
        System.out.println(String.format("%-15s %s", who, line));
    }
}
