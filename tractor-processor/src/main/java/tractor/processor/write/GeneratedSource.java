package tractor.processor.write;

/** A source file to be written. */
public record GeneratedSource(String qualifiedName, String text) {}
