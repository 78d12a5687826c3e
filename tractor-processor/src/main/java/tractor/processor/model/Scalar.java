package tractor.processor.model;

/** The payload types that are one value on the wire. The constants are named as their codecs in the runtime. */
public enum Scalar {
    BOOLEAN("boolean", "Boolean", WireShape.BOOL),
    BYTE("byte", "Byte", WireShape.INT),
    SHORT("short", "Short", WireShape.INT),
    INT("int", "Integer", WireShape.INT),
    LONG("long", "Long", WireShape.INT),
    FLOAT("float", "Float", WireShape.FLOAT),
    DOUBLE("double", "Double", WireShape.FLOAT),
    CHAR("char", "Character", WireShape.STR),
    UNSIGNED_BYTE("byte", "Byte", WireShape.INT),
    UNSIGNED_SHORT("short", "Short", WireShape.INT),
    UNSIGNED_INT("int", "Integer", WireShape.INT),
    UNSIGNED_LONG("long", "Long", WireShape.INT),
    STRING("java.lang.String", WireShape.STR),
    BINARY("byte[]", WireShape.BYTES),
    BYTE_BUFFER("java.nio.ByteBuffer", WireShape.BYTES),
    BIG_INTEGER("java.math.BigInteger", WireShape.INT),
    BIG_DECIMAL("java.math.BigDecimal", WireShape.STR),
    INSTANT("java.time.Instant", WireShape.TIMESTAMP),
    OFFSET_DATE_TIME("java.time.OffsetDateTime", WireShape.TIMESTAMP),
    LOCAL_DATE_TIME("java.time.LocalDateTime", WireShape.STR),
    LOCAL_DATE("java.time.LocalDate", WireShape.STR),
    LOCAL_TIME("java.time.LocalTime", WireShape.STR),
    DURATION("java.time.Duration", WireShape.STR),
    UUID("java.util.UUID", WireShape.STR),
    URI("java.net.URI", WireShape.STR);

    private final String primitive;
    private final String type;
    private final WireShape shape;

    Scalar(String type, WireShape shape) {
        this("", type, shape);
    }

    Scalar(String primitive, String box, WireShape shape) {
        this.primitive = primitive;
        this.type = primitive.isEmpty() ? box : "java.lang." + box;
        this.shape = shape;
    }

    /** Whether there is a primitive type for it. */
    public boolean hasPrimitive() {
        return !primitive.isEmpty();
    }

    /** The primitive type, or nothing. */
    public String primitive() {
        return primitive;
    }

    /** The class, by its qualified name; for those with a primitive the box. */
    public String type() {
        return type;
    }

    public WireShape shape() {
        return shape;
    }

    /** The same number without its sign. */
    public Scalar unsigned() {
        return switch (this) {
            case BYTE -> UNSIGNED_BYTE;
            case SHORT -> UNSIGNED_SHORT;
            case INT -> UNSIGNED_INT;
            case LONG -> UNSIGNED_LONG;
            default -> this;
        };
    }

    public boolean isUnsigned() {
        return name().startsWith("UNSIGNED_");
    }
}
