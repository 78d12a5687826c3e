package tractor.spawn;

/** What a {@link SpawnBackend} can do for the children that it starts. What it cannot do is refused or documented. */
public enum SpawnCapability {
    /** A child ends when it is killed, whatever it does; without this it can be left alone, not ended. */
    KILL,
    /** The end of a child has an exit code of its own, and {@link System#exit} ends the child alone. */
    EXIT_CODE,
    /** What a child writes to its standard error is told apart from others', and its last lines are kept. */
    STANDARD_ERROR,
    /** A child can have environment variables of its own. */
    ENVIRONMENT,
    /** A child can have a working directory of its own. */
    WORKING_DIRECTORY,
    /** The standard output and error of a child can go elsewhere than its parent's. */
    REDIRECTION,
    /** A child can have JVM options of its own. */
    JVM_ARGUMENTS,
    /** The tasks of a child can run on as many carriers as its spec names. */
    PARALLELISM,
    /** The tasks of a child interleave only where they block, unless it asks for more carriers. */
    SINGLE_CARRIER
}
