/** The command {@code tractor}, which looks into running trees. */
module tractor.cli {
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires info.picocli;
    requires static org.jspecify;
    requires tractor.runtime;

    opens tractor.cli to
            info.picocli;
}
