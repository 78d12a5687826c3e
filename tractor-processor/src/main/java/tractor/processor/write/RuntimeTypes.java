package tractor.processor.write;

import com.palantir.javapoet.ClassName;

/** The names of the runtime's types that generated code uses. This processor never loads them. */
final class RuntimeTypes {
    static final ClassName ACTOR_SPEC = ClassName.get("tractor", "ActorSpec");
    static final ClassName GENERATED_BY_TRACTOR = ClassName.get("tractor.annotation", "GeneratedByTractor");
    static final ClassName GENERATED = ClassName.get("javax.annotation.processing", "Generated");

    /** Not the runtime's own, but on its class path. */
    static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");

    static final ClassName PORTAL = ClassName.get("tractor.rpc", "Portal");
    static final ClassName TYPED_PORTAL = ClassName.get("tractor.rpc", "TypedPortal");
    static final ClassName PORTAL_TYPE = ClassName.get("tractor.rpc", "PortalType");
    static final ClassName DISPATCHER = ClassName.get("tractor.rpc", "Dispatcher");
    static final ClassName INCOMING_CALL = ClassName.get("tractor.rpc", "IncomingCall");
    static final ClassName RPC_METHOD = ClassName.get("tractor.rpc", "RpcMethod");
    static final ClassName STREAM_METHOD = ClassName.get("tractor.rpc", "StreamMethod");
    static final ClassName CONTEXT_METHOD = ClassName.get("tractor.rpc", "ContextMethod");
    static final ClassName NO_ARGS = ClassName.get("tractor.rpc", "NoArgs");

    static final ClassName CALLER_CONTEXT = ClassName.get("tractor.context", "CallerContext");
    static final ClassName CONTEXT_BODY = ClassName.get("tractor.context", "ContextBody");
    static final ClassName RECEIVE_STREAM = ClassName.get("tractor.context", "ReceiveStream");

    static final ClassName CLASS = ClassName.get(Class.class);

    static final ClassName CODECS = ClassName.get("tractor.codec", "Codecs");
    static final ClassName FIELD_NAMES = ClassName.get("tractor.codec", "FieldNames");
    static final ClassName MEMBERS = ClassName.get("tractor.codec", "Members");
    static final ClassName PAYLOAD_CODEC = ClassName.get("tractor.codec", "PayloadCodec");
    static final ClassName RAW = ClassName.get("tractor.codec", "Raw");
    static final ClassName TAGS = ClassName.get("tractor.codec", "Tags");
    static final ClassName UNSIGNED = ClassName.get("tractor.codec", "Unsigned");
    static final ClassName WIRE_READER = ClassName.get("tractor.codec", "WireReader");
    static final ClassName WIRE_WRITER = ClassName.get("tractor.codec", "WireWriter");

    private RuntimeTypes() {}
}
