package tractor.host;

/** The environment variables that the runtime reads: all of them, since {@link HostEnvironment} reads by this list. */
public enum HostVariable {
    /** Which levels of the log are on. */
    LOG_LEVEL(
            "TRACTOR_LOGLEVEL",
            Owner.USER,
            "which levels of the log are on, in every process of the tree: `cancel`, or"
                    + " `spawn:runtime,context:cancel` for some subsystems",
            "warnings and worse",
            "beats RootOptions.withLogLevel and ActorSpec.withLogLevel"),
    /** In which way actors start their children, whatever the program says. */
    SPAWN_METHOD(
            "TRACTOR_SPAWN_METHOD",
            Owner.USER,
            "in which way actors are started: `process`, `warm`, `thread`, another backend's name, or one of the Python"
                    + " runtime's",
            "process",
            "beats RootOptions.withStartMethod and ActorSpec.withStartMethod"),
    /** Whether SIGUSR1 has actors write a dump. */
    ENABLE_STACKSCOPE(
            "TRACTOR_ENABLE_STACKSCOPE",
            Owner.USER,
            "`1` has the processes of actors write a dump of their tree when they are sent SIGUSR1",
            "0: SIGUSR1 does what it does without the runtime",
            "one is enough, this or RootOptions.enableStackOnSig"),
    /** Set to {@code off}, keeps a root from making an AOT cache, and children from using one. */
    AOT_CACHE(
            "TRACTOR_AOT_CACHE",
            Owner.USER,
            "`off` keeps the runtime from making and using a cache of its classes, with which children start sooner",
            "a cache is made and used",
            "`off` beats RootOptions.withAotCache"),
    /** The directory for sockets and the like of this user's session (XDG base directory specification). */
    RUNTIME_DIRECTORY(
            "XDG_RUNTIME_DIR",
            Owner.USER,
            "the directory of this user's session, in which `tractor` holds sockets and dumps; it must be the user's"
                    + " alone",
            "/run/user/<uid> if it is there, else /tmp/runtime-<uid>",
            "the only way to say so"),
    /** The directory for this user's caches (XDG base directory specification). */
    CACHE_DIRECTORY(
            "XDG_CACHE_HOME",
            Owner.USER,
            "the directory for this user's caches, in which `tractor` holds the cache of classes",
            "~/.cache",
            "the only way to say so"),
    /** Whether colours are unwanted (<a href="https://no-color.org">no-color.org</a>). */
    NO_COLOR("NO_COLOR", Owner.USER, "set to anything, has the log come without colours", "unset", "beats TERM"),
    /** What the terminal can. */
    TERMINAL(
            "TERM",
            Owner.USER,
            "what the terminal can: unset or `dumb`, the log comes without colours, as it does where standard error"
                    + " is no terminal",
            "set by the terminal",
            "NO_COLOR beats it"),
    /** Carries the spawn token from parent to child; never inherited further. */
    SPAWN_TOKEN(
            "TRACTOR_SPAWN_TOKEN",
            Owner.RUNTIME_SECRETLY,
            "by what an actor proves to its parent that it is its child",
            "unset in a root's process",
            "not to be set by hand"),
    /** The uuids of an actor's ancestors and its own, the root's first; inherited by all that it starts. */
    LINEAGE(
            "TRACTOR_LINEAGE",
            Owner.RUNTIME,
            "the uuids of the actors above one and its own, by which orphans are found",
            "unset in a root's process",
            "not to be set by hand"),
    /** The process ids of an actor's ancestors, the root's first; inherited by all that it starts. */
    ANCESTORS(
            "TRACTOR_ANCESTORS",
            Owner.RUNTIME,
            "the process ids of the actors above one, by which trees are drawn",
            "unset in a root's process",
            "not to be set by hand");

    /** Who sets a variable. */
    private enum Owner {
        USER,
        RUNTIME,
        RUNTIME_SECRETLY
    }

    private final String key;
    private final Owner owner;
    private final String meaning;
    private final String byDefault;
    private final String precedence;

    HostVariable(String key, Owner owner, String meaning, String byDefault, String precedence) {
        this.key = key;
        this.owner = owner;
        this.meaning = meaning;
        this.byDefault = byDefault;
        this.precedence = precedence;
    }

    /** Its name in the environment. */
    public String key() {
        return key;
    }

    /** Whether the runtime sets it for the processes that it starts, and nobody else does. */
    public boolean isInternal() {
        return owner != Owner.USER;
    }

    /** Whether its value is not to be shown. */
    public boolean isSecret() {
        return owner == Owner.RUNTIME_SECRETLY;
    }

    /** What it says, for people. */
    public String meaning() {
        return meaning;
    }

    /** What holds when it is unset. */
    public String byDefault() {
        return byDefault;
    }

    /** What it beats, and what beats it. */
    public String precedence() {
        return precedence;
    }
}
