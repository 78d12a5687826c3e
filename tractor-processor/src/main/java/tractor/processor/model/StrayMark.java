package tractor.processor.model;

/**
 * {@code @Rpc} or {@code @Context} on a method of a type without {@code @Actor}.
 *
 * @param annotation its simple name
 * @param method as it is told to the user
 * @param excused a base interface: generic, or extended by an actor interface
 */
public record StrayMark(Place place, String annotation, String method, boolean inInterface, boolean excused) {}
