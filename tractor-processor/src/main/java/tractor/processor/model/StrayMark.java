package tractor.processor.model;

/**
 * {@code @Rpc} or {@code @Context} on a method of a type without {@code @Actor}, or {@code @Struct} on a type that is
 * neither a record nor a sealed interface.
 *
 * @param annotation its simple name
 * @param element the method or type as it is told to the user
 * @param excused a base interface: generic, or extended by an actor interface
 */
public record StrayMark(Place place, String annotation, String element, boolean inInterface, boolean excused) {
    public static final String STRUCT = "Struct";
}
