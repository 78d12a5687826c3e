package tractor.processor.check;

import java.util.List;
import tractor.processor.model.ActorType;
import tractor.processor.model.CodecMark;
import tractor.processor.model.Place;
import tractor.processor.problem.Finding;
import tractor.processor.problem.Problem;

/** What must hold for the codecs that users name. */
final class CodecRules {
    private CodecRules() {}

    static void check(ActorType actor, List<Finding> findings) {
        for (CodecMark mark : actor.codecs()) {
            Place place = mark.place().or(actor.place());
            String type = mark.type().orElse("a type that is not there");
            mark.fault()
                    .map(fault -> switch (fault) {
                        case NOT_A_CODEC -> Problem.CODEC_NOT_A_CODEC.at(place, mark.shown(), remedy(mark));
                        case NOT_CONSTRUCTIBLE ->
                            Problem.CODEC_NOT_CONSTRUCTIBLE.at(
                                    place, mark.shown(), actor.id().packageName());
                        case UNUSED -> Problem.CODEC_UNUSED.at(place, mark.shown(), type);
                    })
                    .ifPresent(findings::add);
        }
    }

    /** Whoever names a type may have meant its codec. */
    private static String remedy(CodecMark mark) {
        return NearNames.nearest(mark.shown(), mark.codecs())
                .or(() -> NearNames.nearest(mark.shown() + "Codec", mark.codecs()))
                .map(near -> "Did you mean `" + near + "`?")
                .orElse("Let it implement tractor.codec.PayloadCodec<T>");
    }
}
