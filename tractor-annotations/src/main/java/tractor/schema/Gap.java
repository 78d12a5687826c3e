package tractor.schema;

/**
 * Something that one side of a pair writes and the other does not read.
 *
 * @param byCaller whether the caller is the one that writes
 * @param written what is written, as far as that is to be told
 * @param read what the reader expects instead
 */
public record Gap(Kind kind, Where where, boolean byCaller, Extent extent, String written, String read) {
    /** What does not fit. */
    public enum Kind {
        /** The interfaces have different namespaces. */
        NAMESPACE,
        /** The callee has no such method. */
        METHOD_MISSING,
        /** It is another kind of method. */
        METHOD_KIND,
        /** The callee needs an argument that the caller does not send. */
        ARGUMENT_MISSING,
        /** The caller sends an argument that the callee does not know. */
        ARGUMENT_UNKNOWN,
        /** A value of that type is not one of the expected type. */
        TYPE,
        /** Two codecs of users', whose forms nobody can compare. */
        CODEC,
        /** A map here, an array there; or names here, numbers there. */
        FORM,
        /** The tags of a record differ. */
        TAG,
        /** The fields of an array have another order. */
        ORDER,
        /** The reader needs a field that is not written. */
        FIELD_MISSING,
        /** The reader needs a field that is left out when it has its default. */
        FIELD_OMITTED,
        /** The reader needs a field that the writer's side calls optional. */
        FIELD_REQUIRED,
        /** The reader refuses fields that it does not know, and such a one is written. */
        FIELD_UNKNOWN,
        /** The reader refuses fields that it does not know, the writer's side does not. */
        STRICTER,
        /** The reader knows no such constant. */
        CONSTANT_UNKNOWN,
        /** The reader knows no such member of a union. */
        MEMBER_UNKNOWN
    }

    /** When it matters. */
    public enum Extent {
        /** Always. */
        EVERY_VALUE,
        /** Only when the value is one that the reader does not know. */
        SOME_VALUES,
        /** Not between our own codecs, but with other writers that hold themselves to the schema. */
        OTHER_WRITERS
    }

    /** One clause for people, of two actors: {@code here} is the caller. */
    public String told() {
        String place = where.shown(byCaller);
        String writer = byCaller ? "this side" : "that side";
        String reader = byCaller ? "that side" : "this side";
        return switch (kind) {
            case NAMESPACE -> "its namespace is `" + read + "` there, not `" + written + "`";
            case METHOD_MISSING -> place + " is missing there";
            case METHOD_KIND -> place + " is of the kind " + read + " there, not " + written;
            case ARGUMENT_MISSING -> place + " is required there";
            case ARGUMENT_UNKNOWN -> place + " is unknown there";
            case TYPE, CODEC ->
                place + ": " + writer + " writes `" + written + "`, " + reader + " reads `" + read + "`";
            case FORM -> place + ": " + writer + " writes " + written + ", " + reader + " reads " + read;
            case TAG ->
                place + ": " + writer + " writes the tag `" + written + "`, " + reader + " reads `" + read + "`";
            case ORDER -> place + " stands where " + reader + " has `" + read + "`";
            case FIELD_MISSING ->
                where.shown(!byCaller) + " is required by " + reader + ", and not written by the other";
            case FIELD_OMITTED, FIELD_REQUIRED ->
                where.shown(!byCaller) + " is required by " + reader + ", and optional for the other";
            case FIELD_UNKNOWN, STRICTER -> place + " is unknown to " + reader + ", which refuses such fields";
            case CONSTANT_UNKNOWN -> "`" + where.member() + "` of " + place + " is unknown to " + reader;
            case MEMBER_UNKNOWN -> "`" + written + "` among " + place + " is unknown to " + reader;
        };
    }
}
