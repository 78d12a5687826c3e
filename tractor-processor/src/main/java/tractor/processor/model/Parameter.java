package tractor.processor.model;

/**
 * A parameter of a remote method.
 *
 * @param nameKnown false when it comes from a class file that kept no parameter names
 */
public record Parameter(String name, Place place, boolean nameKnown, TypeUse type) {}
