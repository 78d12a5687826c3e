package tractor.benchmarks.codec;

/** Who encodes and decodes. */
public enum Library {
    TRACTOR("tractor", "TractorSubjects"),
    PROTOBUF("protobuf-java", "ProtobufSubjects"),
    PROTOBUF_RECORDS("protobuf-java and the records", "ProtobufRecordSubjects"),
    MSGPACK("msgpack-core", "MsgpackSubjects"),
    JACKSON("jackson-dataformat-msgpack", "JacksonSubjects");

    final String title;
    private final String subjects;

    Library(String title, String subjects) {
        this.title = title;
        this.subjects = subjects;
    }

    /** By name, since protobuf's need sources that only the profile {@code benchmarks} generates. */
    Subject<?> subject(Payload payload) throws ReflectiveOperationException {
        String name = Library.class.getPackageName() + "." + subjects;
        return Class.forName(name)
                .asSubclass(Subjects.class)
                .getDeclaredConstructor()
                .newInstance()
                .of(payload);
    }
}
