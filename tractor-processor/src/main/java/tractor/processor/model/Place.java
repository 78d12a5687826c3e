package tractor.processor.model;

/**
 * Where a mistake is shown. Only the reader knows which element hides behind it.
 *
 * @param id the reader's key
 * @param inSource whether the compiler can point at it; what comes from a class file has no line
 */
public record Place(int id, boolean inSource) {
    /** This place when the compiler can point at it, else the other. */
    public Place or(Place fallback) {
        return inSource ? this : fallback;
    }
}
