package tractor.schema;

/**
 * A place in two versions of an interface: that of whoever writes a value, and that of whoever reads it.
 *
 * @param writer the writer's name of the method or type
 * @param reader the reader's name of it
 * @param member of a method the parameter, of a type the field, constant or member; empty when it is the whole
 */
public record Where(Part part, String writer, String reader, String member) {
    /** What of an interface it is. */
    public enum Part {
        METHOD,
        ARGUMENT,
        RESULT,
        STARTED,
        INBOUND,
        OUTBOUND,
        TYPE,
        FIELD
    }

    static Where of(Part part, String method) {
        return new Where(part, method, method, "");
    }

    static Where argument(String method, String name) {
        return new Where(Part.ARGUMENT, method, method, name);
    }

    /** As it is told to people, by the writer's names or the reader's. */
    public String shown(boolean byWriter) {
        String name = byWriter ? writer : reader;
        return switch (part) {
            case METHOD -> "`" + name + "`";
            case ARGUMENT -> "the argument `" + member + "` of `" + name + "`";
            case RESULT -> "what `" + name + "` gives";
            case STARTED -> "the first value of `" + name + "`";
            case INBOUND -> "what `" + name + "` receives";
            case OUTBOUND -> "what `" + name + "` sends";
            case TYPE -> "`" + name + "`";
            case FIELD -> "`" + name + "." + member + "`";
        };
    }
}
