package tractor.processor.model;

/**
 * A parameter of a remote method.
 *
 * @param nameKnown false when it comes from a class file that kept no parameter names
 * @param wireName what it is called on the wire
 */
public record Parameter(String name, Place place, boolean nameKnown, TypeUse type, String wireName) {}
