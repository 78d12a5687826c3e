package tractor.processor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tractor.processor.check.BaselineRules;
import tractor.processor.model.ActorType;
import tractor.processor.problem.Finding;
import tractor.processor.problem.Problem;
import tractor.schema.Schema;
import tractor.schema.SchemaJson;

/** The folder with the schemas that deployed peers were built with. */
record Baseline(Path folder) {
    /** The processor's option: {@code -Atractor.baseline=src/main/tractor}. */
    static final String OPTION = "tractor.baseline";

    static Optional<Baseline> of(Map<String, String> options) {
        return Optional.ofNullable(options.get(OPTION)).map(folder -> new Baseline(Path.of(folder)));
    }

    /** What of this interface would break a peer of before; nothing when the interface is new. */
    List<Finding> check(ActorType actor, Schema now) {
        if (!Files.isDirectory(folder)) {
            return unreadable(actor, "`" + folder + "` is no folder");
        }
        Path file = folder.resolve(actor.id().binaryName() + ".json");
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            Schema before = SchemaJson.read(Files.readString(file, StandardCharsets.UTF_8));
            return BaselineRules.check(actor, before, now);
        } catch (IOException | IllegalArgumentException unusable) {
            return unreadable(actor, "`" + file + "`, " + unusable.getMessage());
        }
    }

    private static List<Finding> unreadable(ActorType actor, String reason) {
        return List.of(Problem.BASELINE_UNREADABLE.at(actor.place(), actor.id().nestedName(), reason));
    }
}
