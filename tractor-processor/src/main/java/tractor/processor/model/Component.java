package tractor.processor.model;

/** A record component. */
public record Component(String name, Place place, TypeUse type) {}
