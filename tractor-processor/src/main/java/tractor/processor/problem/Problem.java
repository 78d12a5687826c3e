package tractor.processor.problem;

import tractor.processor.model.Place;

/**
 * Every mistake that the processor tells. A message reads {@code [tractor:Tag] sentence. remedy.}; tags are stable, so
 * that they can be searched for, and every one has a fixture in the tests.
 */
public enum Problem {
    // The interface
    ACTOR_NOT_INTERFACE(
            "ActorNotInterface",
            "@Actor belongs on an interface, but `%s` is none",
            "Move it to an interface that `%1$s` implements"),
    ACTOR_GENERIC(
            "ActorGeneric",
            "The actor interface `%s` has type parameters, and a wire has none",
            "Put the methods into a generic base interface and extend it with real types"),
    ACTOR_NOT_ACCESSIBLE(
            "ActorNotAccessible",
            "The actor interface `%s` cannot be named from its package",
            "Make it, and the types around it, at least package-private"),
    NAMESPACE_RESERVED(
            "NamespaceReserved", "The namespace `%s` belongs to the runtime", "Choose another one, or leave it out"),
    GENERATED_NAME_TAKEN(
            "GeneratedNameTaken",
            "`%s` is to be generated, but exists already",
            "Rename the class or the actor interface"),
    METHOD_NOT_REMOTE(
            "MethodNotRemote",
            "`%s` is abstract, but neither @Rpc nor @Context",
            "Annotate it, or give it a body (annotations are not inherited by an override)"),
    MARK_OUTSIDE_ACTOR("MarkOutsideActor", "@%s on `%s`, whose type is not an @Actor interface, has no effect", "%3$s"),

    TYPE_UNKNOWN("TypeUnknown", "There is no type `%s` here", "Did you mean `%2$s`?"),

    // Remote methods
    RPC_OVERLOADED(
            "RpcOverloaded",
            "`%s` has two remote methods named `%s`, but a method's name is its address",
            "Give one of them another name"),
    RPC_GENERIC("RpcGeneric", "`%s` has type parameters, and a wire has none", "Use the real types"),
    RPC_ON_DEFAULT(
            "RpcOnDefault",
            "@%s on `%s`, which has a body: it would run on the callee's side only",
            "Make the method abstract or remove the annotation"),
    RPC_AND_CONTEXT("RpcAndContext", "`%s` is both @Rpc and @Context", "Keep one of them"),
    RPC_VARARGS("RpcVarargs", "`%s` has a variable number of arguments", "Take a java.util.List"),
    RESERVED_NAME(
            "ReservedName",
            "A portal has a member `%s` of its own, so a remote method cannot be named so",
            "Rename it"),
    PARAMETER_NAME_UNKNOWN(
            "ParameterNameUnknown",
            "The class file of `%s` does not tell the name of parameter `%s`, and arguments travel by name",
            "Compile it with -parameters"),
    THROWS_TOO_BROAD(
            "ThrowsTooBroad",
            "`%s` declares `%s`, but only concrete exceptions come back as themselves",
            "Declare those that callers shall catch; any other arrives as a RemoteActorException"),
    THROWS_GENERIC("ThrowsGeneric", "`%s` throws the type parameter `%s`", "Declare the real exception"),
    THROWS_NO_CONSTRUCTOR(
            "ThrowsNoConstructor",
            "`%s` throws `%s`, which the caller's side cannot build again",
            "Make it concrete, with a constructor (String, Throwable) or (String) that package `%3$s` may call"),

    // Payloads
    PAYLOAD_UNSUPPORTED("PayloadUnsupported", "%s: %s cannot travel", "%3$s"),
    PAYLOAD_RAW("PayloadRaw", "%s: %s has no type argument", "Write what it holds"),
    PAYLOAD_WILDCARD("PayloadWildcard", "%s: the wildcard `%s` says nothing of what travels", "Write the type itself"),
    PAYLOAD_MAP_KEY("PayloadMapKey", "%s: `%s` cannot be the key of a map or the element of a set", "%3$s"),
    PAYLOAD_NOT_SORTABLE(
            "PayloadNotSortable",
            "%s: `%s` has no natural order",
            "Let it implement Comparable, or use a Set or a Map"),
    PAYLOAD_GENERIC_ARRAY(
            "PayloadGenericArray", "%s: Java makes no arrays of a generic type, as `%s` is one", "Use a List"),
    PAYLOAD_NESTED_OPTIONAL(
            "PayloadNestedOptional", "%s: an Optional within an Optional looks empty either way", "Use one"),
    PAYLOAD_NULLABLE("PayloadNullable", "%s: %s is @Nullable, but payloads are never null", "Use Optional<%2$s>"),
    PAYLOAD_NOT_ACCESSIBLE(
            "PayloadNotAccessible",
            "%s: `%s` cannot be named from package `%s`, where the codecs are generated",
            "Make it public, or move it into that package"),
    RECORD_ENDLESS(
            "RecordEndless",
            "%s: `%s` leads to itself with ever longer type arguments, and every one needs a codec",
            "Use the same type arguments inside"),
    RECORD_NOT_ACCESSIBLE(
            "RecordNotAccessible",
            "%s: record `%s` cannot be named from package `%s`, where its codec is generated",
            "Make it public, or move it into that package"),
    RECORD_CONTAINS_ITSELF(
            "RecordContainsItself",
            "A `%s` needs another one for its component `%s`, so none can be made",
            "Use an Optional, a List, or a sealed interface with another record that ends the chain"),
    SEALED_GENERIC(
            "SealedGeneric",
            "`%s` permits `%s`, whose type parameters it does not determine",
            "Give `%2$s` no more type parameters than it hands on"),
    SEALED_NOT_OF_RECORDS(
            "SealedNotOfRecords",
            "The sealed interface `%s` permits `%s`, which is neither a record, an enum nor a sealed interface of"
                    + " these",
            "Make it a record"),
    SEALED_EMPTY("SealedEmpty", "The sealed interface `%s` permits nothing", "Give it at least one record"),
    TAG_COLLISION(
            "TagCollision",
            "`%s` and `%s` have the same tag, `%s`, within %s",
            "Rename one of them, or give it another tag by @Struct(tag = ...)"),
    TAG_FIELDS_DIFFER(
            "TagFieldsDiffer",
            "`%s` has its tag in the field `%s`, but `%s` in `%s`, within %s",
            "Set tagField on the sealed interface, or on both"),
    TAG_KINDS_DIFFER(
            "TagKindsDiffer",
            "`%s` has a number for its tag, but `%s` a text, within %s",
            "Use tag or tagNumber for all of them"),
    TAG_FIELD_TAKEN(
            "TagFieldTaken",
            "`%s` has its tag in the field `%s`, which is one of its components, too",
            "Rename the component, or choose another field by @Struct(tagField = ...)"),
    UNION_AMBIGUOUS("UnionAmbiguous", "`%s` and `%s` are both %s on the wire, so %s cannot tell them apart", "%5$s"),
    UNION_UNKNOWN_SHAPE(
            "UnionUnknownShape",
            "`%s` travels by a codec of its own, so %s cannot tell it from the others",
            "Wrap it into a record"),
    STRUCT_TAG_UNCLEAR("StructTagUnclear", "The @Struct of `%s` %s", "Keep one of them"),
    STRUCT_TAG_ON_SEALED(
            "StructTagOnSealed",
            "`%s` is a sealed interface, but a tag names one record",
            "Move it to the record; tagField and the other options may stay"),
    STRUCT_MISPLACED(
            "StructMisplaced",
            "@Struct on `%s` has no effect: it is neither a record nor a sealed interface",
            "Remove it, or make it a record"),
    FIELD_NAME_TWICE(
            "FieldNameTwice", "`%s` has two fields `%s` on the wire", "Give one of them another name by @WireName"),
    DEFAULTS_SEVERAL("DefaultsSeveral", "`%s` has two constructors with @Defaults", "Keep one of them"),
    DEFAULTS_UNKNOWN(
            "DefaultsUnknown",
            "The @Defaults constructor of `%s` takes `%s`, but there is no component of that name and type",
            "%3$s"),
    DEFAULTS_OF_NOTHING(
            "DefaultsOfNothing",
            "The @Defaults constructor of `%s` takes every component, so it has none to give a default",
            "Leave out those that may be missing"),
    DEFAULTS_NOT_CALLABLE(
            "DefaultsNotCallable",
            "The @Defaults constructor of `%s` cannot be called plainly from package `%s`, where the codecs are"
                    + " generated",
            "Make it accessible, without checked exceptions or a variable number of arguments"),
    WIRE_VALUE_UNUSABLE(
            "WireValueUnusable",
            "@WireValue on `%s`: the wire value of a constant comes from an accessible method without parameters",
            "Let it return a String, an int or a long"),
    WIRE_VALUE_TWICE("WireValueTwice", "`%s` has two methods with @WireValue", "Keep one of them"),
    CODEC_NOT_A_CODEC("CodecNotACodec", "`%s` is no PayloadCodec of a type that can be written down", "%2$s"),
    CODEC_NOT_CONSTRUCTIBLE(
            "CodecNotConstructible",
            "The codec `%s` cannot be constructed from package `%s`, where it is used",
            "Make it an accessible, concrete class with a constructor that takes nothing, or the Class of its values"),
    CODEC_UNUSED(
            "CodecUnused",
            "The codec `%s` is for `%s`, which does not occur in what it stands on",
            "Move it to where that is used, or remove it"),
    TOO_MANY_COMPONENTS(
            "TooManyComponents",
            "`%s` has %s fields on the wire, and a map has 64 at most",
            "Group some into a record, or use @Struct(asArray = true)"),

    // Contexts
    RPC_TAKES_CONTEXT("RpcTakesContext", "`%s` is @Rpc, but takes a CalleeContext", "Did you mean @Context?"),
    CONTEXT_MISSING_CALLEE(
            "ContextMissingCallee",
            "`%s` is @Context, but takes no CalleeContext",
            "Make CalleeContext<Started, Inbound, Outbound> the first parameter, or did you mean @Rpc?"),
    CONTEXT_CALLEE_NOT_FIRST(
            "ContextCalleeNotFirst", "The CalleeContext of `%s` is not its first parameter", "Move it there"),
    CONTEXT_SECOND_CALLEE(
            "ContextSecondCallee", "`%s` takes two CalleeContexts, but a context has one callee", "Remove this one"),
    CONTEXT_RAW_CALLEE(
            "ContextRawCallee",
            "The CalleeContext of `%s` has no type arguments",
            "Write CalleeContext<Started, Inbound, Outbound>, with Void for what is not sent"),
    CONTEXT_WILDCARD_CALLEE(
            "ContextWildcardCallee",
            "The CalleeContext of `%s` has a wildcard for its %s type",
            "Write the type itself, or Void"),
    SPEC_EMPTY("SpecEmpty", "The pldSpec of `%s` is empty", "Name the sealed interface, or the types, of what travels"),
    PAYLOAD_OUTSIDE_SPEC(
            "PayloadOutsideSpec", "`%s`: the %s type `%s` lies outside the pldSpec `%s`", "Use %5$s, or %6$s"),

    // Changes since the baseline: see docs/compatibility.md
    BASELINE_UNREADABLE(
            "BaselineUnreadable",
            "The baseline of `%s` cannot be read: %s",
            "Name the folder with the files of a deployed build, as they lie in its META-INF/tractor"),
    NAMESPACE_CHANGED(
            "NamespaceChanged",
            "The namespace of `%s` was `%s`, under which callers of before still call it",
            "Keep it by @Actor(namespace = \"%2$s\")"),
    METHOD_REMOVED(
            "MethodRemoved",
            "`%s` had a method `%s`, which callers of before still call",
            "Bring it back; it may be deprecated"),
    METHOD_KIND_CHANGED(
            "MethodKindChanged",
            "`%s` was of the kind %s, and is now of the kind %s, which callers of before do not expect",
            "Give the new one another name"),
    PARAMETER_ADDED(
            "ParameterAdded",
            "`%s` has a new parameter `%s`, which callers of before do not send",
            "Make it Optional, or add a method of another name"),
    PARAMETER_REMOVED(
            "ParameterRemoved",
            "`%s` had a parameter `%s`, which callers of before still send",
            "Keep it; its value may be ignored"),
    PARAMETER_RENAMED(
            "ParameterRenamed",
            "The parameter `%s` of `%s` was called `%s`, and arguments travel by name",
            "Keep the name on the wire by @WireName(\"%3$s\")"),
    TYPE_CHANGED("TypeChanged", "%s was `%s` and is now `%s`, %s", "Keep the type, and add %5$s for the new one"),
    CODEC_CHANGED(
            "CodecChanged",
            "%s had `%s` and has now `%s`, which nobody can compare",
            "Let the codec of before read and write both forms"),
    EXCEPTION_REMOVED(
            "ExceptionRemoved",
            "`%s` declared `%s`, which callers of before catch",
            "Declare it again, or throw a subclass of it"),
    FIELD_ADDED("FieldAdded", "`%s` has a new field `%s`, %s", "%4$s"),
    FIELD_REMOVED("FieldRemoved", "`%s` had a field `%s`, which peers of before %s", "Keep it"),
    FIELD_RENAMED(
            "FieldRenamed",
            "The field `%s` of `%s` was called `%s` on the wire",
            "Keep that name by @WireName(\"%3$s\")"),
    FIELDS_REORDERED(
            "FieldsReordered",
            "`%s` is an array, and `%s` stands where `%s` was",
            "Keep the order, and add new components at the end"),
    DEFAULT_REMOVED(
            "DefaultRemoved",
            "The field `%s` of `%s` could be missing, so that peers of before may leave it out",
            "Give it its default again"),
    DEFAULT_OMITTED(
            "DefaultOmitted",
            "The field `%s` of `%s` is now left out when it has its default, and peers of before require it",
            "Leave out omitDefaults until none of them is left"),
    UNKNOWN_FIELDS_FORBIDDEN(
            "UnknownFieldsForbidden",
            "`%s` now refuses fields that it does not know, and peers could send such since before",
            "Leave out forbidUnknownFields"),
    ENUM_VALUE_ADDED(
            "EnumValueAdded",
            "`%s` has a new constant `%s`, and is sent to callers of before, which cannot read it",
            "Send it by a new method, in an enum of its own"),
    ENUM_VALUE_REMOVED(
            "EnumValueRemoved",
            "`%s` had a constant `%s`, which peers of before still send",
            "Keep it; it may be deprecated"),
    UNION_MEMBER_ADDED(
            "UnionMemberAdded",
            "`%s` is new in %s, which is sent to callers of before, and they cannot read it",
            "Send it by a new method, in a union of its own"),
    UNION_MEMBER_REMOVED(
            "UnionMemberRemoved",
            "`%s` was one of %s, and peers of before still send it",
            "Keep it; if it has another name now, keep its tag by @Struct(tag = ...)"),
    TAG_CHANGED(
            "TagChanged",
            "The tag of `%s` was `%s` and is now `%s`, by which peers of before do not know it",
            "Keep the tag by @Struct"),
    FORM_CHANGED(
            "FormChanged",
            "`%s` travelled as %s and travels now as %s, which peers of before do not expect",
            "Keep the form, or send another type by a new method");

    private final String tag;
    private final String sentence;
    private final String remedy;

    Problem(String tag, String sentence, String remedy) {
        this.tag = tag;
        this.sentence = sentence;
        this.remedy = remedy;
    }

    /** The stable name by which messages are searched for. */
    public String tag() {
        return tag;
    }

    /** This mistake at one place; the arguments fill the sentence, then the remedy. */
    public Finding at(Place place, Object... arguments) {
        String text = String.format(sentence + ". " + remedy, arguments);
        String end = text.endsWith("?") ? "" : ".";
        return new Finding(this, place, "[tractor:" + tag + "] " + text + end);
    }
}
