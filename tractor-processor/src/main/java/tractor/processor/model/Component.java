package tractor.processor.model;

/**
 * A record component.
 *
 * @param wireName what it is called on the wire
 */
public record Component(String name, Place place, TypeUse type, String wireName) {}
