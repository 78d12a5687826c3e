package tractor.error;

import java.util.function.Function;
import tractor.msg.Msg;

/** The error types that the protocol itself knows, by the names that the original runtime gives them. */
public enum ErrorType {
    CONTEXT_CANCELLED("ContextCancelled", ContextCancelledException::new),
    MSG_TYPE_ERROR("MsgTypeError", MsgTypeException::new),
    STREAM_OVERRUN("StreamOverrun", StreamOverrunException::new),
    /** Extension: the original serves as many as come. */
    TOO_MANY_DIALOGS("TooManyDialogs", TooManyDialogsException::new),
    MODULE_NOT_EXPOSED("ModuleNotExposed", ModuleNotExposedException::new),
    /** Python's name for a missing function. */
    UNKNOWN_METHOD("AttributeError", UnknownMethodException::new),
    /** Python's name for wrong arguments. */
    BAD_ARGUMENTS("TypeError", BadArgumentsException::new);

    private final String wireName;
    private final Function<Msg.Error, RemoteActorException> unboxing;

    ErrorType(String wireName, Function<Msg.Error, RemoteActorException> unboxing) {
        this.wireName = wireName;
        this.unboxing = unboxing;
    }

    /** The name of the error in a {@code boxed_type_str}, which is that of the Python class. */
    public String wireName() {
        return wireName;
    }

    /** Whether the name is a Python built-in that has this meaning only before the request is accepted. */
    boolean isRefusal() {
        return this == UNKNOWN_METHOD || this == BAD_ARGUMENTS;
    }

    RemoteActorException unbox(Msg.Error error) {
        return unboxing.apply(error);
    }
}
