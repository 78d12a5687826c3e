/** The annotations of Tractor, and the schemas of what they stand on; neither needs anything of the runtime. */
module tractor.annotations {
    requires static transitive org.jspecify;

    exports tractor.annotation;
    exports tractor.schema;
}
