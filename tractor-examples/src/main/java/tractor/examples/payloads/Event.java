package tractor.examples.payloads;

import java.time.Duration;
import tractor.annotation.Rename;
import tractor.annotation.Struct;

@Struct(tagField = "kind", rename = Rename.SNAKE) // for all its records
public sealed interface Event {
    @Struct(tag = "open")
    record Opened(String deskName) implements Event {}

    record Filled(Fill fill, double lastPrice) implements Event {}

    sealed interface Halt extends Event {}

    record Paused(Duration atMost) implements Halt {}

    @Struct(asArray = true, tagNumber = 9)
    record Closed(int reasonCode, String reasonText) implements Halt {}

    enum Signal implements Event {
        HEARTBEAT,
        LAST_CALL
    }
}
