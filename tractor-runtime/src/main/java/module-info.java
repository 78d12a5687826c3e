/**
 * Structured concurrency across processes: nurseries whose tasks and actors end before they do, typed portals between
 * actors, linked task pairs with two-way streams.
 */
module tractor.runtime {
    requires java.management; // the JVM options that a child inherits, where the system does not tell
    requires jdk.jfr;
    requires jdk.net; // the peer's user on a UNIX socket
    requires jdk.unsupported; // sun.misc.Signal
    requires static transitive org.jspecify;
    requires transitive java.logging;
    requires transitive tractor.annotations;

    exports tractor;
    exports tractor.codec;
    exports tractor.context;
    exports tractor.discovery;
    exports tractor.dump;
    exports tractor.error;
    exports tractor.log;
    exports tractor.msg;
    exports tractor.rpc;
    exports tractor.spawn;
    exports tractor.task;
    exports tractor.transport;

    uses tractor.spawn.SpawnBackend;
}
