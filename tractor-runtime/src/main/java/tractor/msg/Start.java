package tractor.msg;

import java.util.Objects;
import tractor.codec.Raw;

/**
 * Asks the receiving actor to run a task.
 *
 * @param cid the dialog's id, minted by the sender
 * @param ns the namespace; {@code self} is the runtime's own
 * @param func the function or method in it
 * @param kwargs the arguments by name, a map
 * @param uid the sender; must equal its {@link Aid}
 * @param pldSpec the payload spec's name, informational: {@link #ANY} by default
 */
public record Start(String cid, String ns, String func, Raw kwargs, Uid uid, String pldSpec) implements Msg {
    public static final String ANY = "typing.Any";

    public Start {
        Objects.requireNonNull(cid, "cid");
        Objects.requireNonNull(ns, "ns");
        Objects.requireNonNull(func, "func");
        Objects.requireNonNull(kwargs, "kwargs");
        Objects.requireNonNull(uid, "uid");
        Objects.requireNonNull(pldSpec, "pldSpec");
    }

    /** The same without the arguments: what is kept of it once they were sent, or decoded. */
    public Start withoutArguments() {
        return new Start(cid, ns, func, Raw.EMPTY_MAP, uid, pldSpec);
    }

    /** What is asked for, as people write it: the last part of the namespace, and the function. */
    public String endpoint() {
        return ns.substring(ns.lastIndexOf('.') + 1) + "." + func;
    }
}
