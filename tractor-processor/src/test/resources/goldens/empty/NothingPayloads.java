import javax.annotation.processing.Generated;
import tractor.annotation.GeneratedByTractor;

/** Arguments, endpoints and payload codecs of {@link Nothing}. */
@GeneratedByTractor
@Generated("tractor.processor.TractorProcessor")
final class NothingPayloads {
    static final String NAMESPACE = "Nothing";

    static final long FINGERPRINT = 0x67e1bca0889ba21cL;

    private NothingPayloads() {}
}
