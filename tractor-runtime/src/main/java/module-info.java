/**
 * Structured concurrency across processes: nurseries whose tasks and actors end before they do, typed portals between
 * actors, linked task pairs with two-way streams.
 */
module tractor.runtime {
    requires java.logging;
    requires jdk.net; // the peer's user on a UNIX socket
    requires jdk.unsupported; // sun.misc.Signal
    requires static transitive org.jspecify;
    requires transitive tractor.annotations;

    exports tractor.codec;
    exports tractor.msg;
}
