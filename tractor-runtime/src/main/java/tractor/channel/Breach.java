package tractor.channel;

/** The ways in which a peer can break the protocol or go beyond a limit. */
public enum Breach {
    /** It sent what is no message of the protocol. */
    MALFORMED,
    /** It sent a message that has no place where it came, or from whom it came. */
    MISPLACED,
    /** It gave a name that is not its own, or none that could be one. */
    IMPOSTURE,
    /** It began too many dialogs. */
    TOO_MANY_DIALOGS,
    /** It announced too large a frame. */
    OVERSIZED_FRAME,
    /** It hung up inside a frame. */
    TRUNCATED_FRAME,
    /** It asked on and on and did not read the answers. */
    DEAF
}
