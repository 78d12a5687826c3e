/** The annotations of Tractor, which need nothing of its runtime. */
module tractor.annotations {
    requires static transitive org.jspecify;

    exports tractor.annotation;
}
