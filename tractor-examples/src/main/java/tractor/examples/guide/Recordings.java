package tractor.examples.guide;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import tractor.ActorSpec;
import tractor.Tractor;

final class Recordings {
    private Recordings() {}

    static void record(CalculatorPortal calculator, Path file) throws IOException, InterruptedException {
        try (Recording recording = new Recording()) {
            recording.enable("tractor.Call");
            recording.start();
            calculator.divide(100, 7);
            recording.stop();
            recording.dump(file);
        }
    }

    static void recordTheChildAsWell(Path file) throws InterruptedException {
        ActorSpec<CalculatorPortal> recorded = CalculatorPortal.serving(PlainCalculator.class)
                .withJvmArgs("-XX:StartFlightRecording:settings=none,+tractor.Serve#enabled=true,filename=" + file);
        Tractor.nursery(nursery -> {
            CalculatorPortal calculator = nursery.startActor("calculator", recorded);
            calculator.divide(100, 7);
            calculator.cancelActor();
        });
    }

    static List<String> read(Path file) throws IOException {
        return RecordingFile.readAllEvents(file).stream()
                .filter(event -> event.getEventType().getName().startsWith("tractor."))
                .map(Recordings::line)
                .toList();
    }

    private static String line(RecordedEvent event) {
        return event.getEventType().getLabel() + ": " + event.getString("method") + " with " + event.getString("peer")
                + " took " + event.getDuration().toNanos() / 1_000 + " us";
    }
}
