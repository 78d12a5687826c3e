package tractor.processor.write;

import tractor.schema.Schema;
import tractor.schema.SchemaJson;

/** Writes the file by which people and later builds know an interface. */
public final class SchemaWriter {
    private SchemaWriter() {}

    /** A file of the class output: where, and what. */
    public record SchemaFile(String path, String text) {}

    public static SchemaFile write(Schema schema) {
        return new SchemaFile(Schema.path(schema.interfaceName()), SchemaJson.write(schema));
    }
}
