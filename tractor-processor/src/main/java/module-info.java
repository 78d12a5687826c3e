/** The annotation processor. Nothing is exported: javac finds it as a service. */
@SuppressWarnings("requires-automatic") // neither library is a named module
module tractor.processor {
    requires com.palantir.javapoet;
    requires java.compiler;
    requires tractor.annotations; // its schemas: annotations are read as mirrors
    requires static com.google.auto.service;
    requires static org.jspecify;

    provides javax.annotation.processing.Processor with
            tractor.processor.TractorProcessor;
}
