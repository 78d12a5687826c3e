package tractor.event;

import jdk.jfr.FlightRecorder;

/**
 * Whether Flight Recorder is in use in this JVM. To be asked before an event is touched: the first one brings the whole
 * recorder to life, which would take a child longer than all the rest of its start.
 */
public final class Recorder {
    private Recorder() {}

    /** Whether there is or was a recording. From any thread; costs next to nothing. */
    public static boolean isInUse() {
        return FlightRecorder.isInitialized();
    }
}
