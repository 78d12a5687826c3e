package tractor.rules;

import tractor.task.Promise;

/** What the callee of one rule waits for and what is waited for of it. */
record Cues(Promise<Boolean> there, Promise<Boolean> go, Promise<String> end) {
    Cues() {
        this(new Promise<>(), new Promise<>(), new Promise<>());
    }
}
