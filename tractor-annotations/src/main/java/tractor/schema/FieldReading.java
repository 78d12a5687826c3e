package tractor.schema;

import java.util.List;
import java.util.Optional;
import tractor.schema.Gap.Extent;
import tractor.schema.Gap.Kind;
import tractor.schema.TypeDefinition.Struct;
import tractor.schema.Where.Part;

/** The fields of two records, one of which is written where the other is read. */
final class FieldReading {
    private final Reading reading;
    private final Struct written;
    private final Struct read;
    private final Where where;

    FieldReading(Reading reading, Struct written, Struct read, Where where) {
        this.reading = reading;
        this.written = written;
        this.read = read;
        this.where = where;
    }

    void compare() {
        if (written.asArray()) {
            compareArrays();
        } else {
            compareMaps();
        }
    }

    private void compareMaps() {
        for (Field expected : read.fields()) {
            Optional<Field> known = written.field(expected.name());
            if (known.isEmpty()) {
                missing(expected);
            } else {
                compare(known.get(), expected);
            }
        }
        for (Field field : written.fields()) {
            if (read.field(field.name()).isEmpty()) {
                unknown(field);
            }
        }
    }

    private void compare(Field from, Field to) {
        boolean omitted = written.omitDefaults() && !written.asArray() && from.mayBeMissing();
        if (!to.mayBeMissing()) {
            if (omitted) {
                add(Kind.FIELD_OMITTED, to, Extent.EVERY_VALUE);
            } else if (from.hasDefault()) {
                add(Kind.FIELD_REQUIRED, to, Extent.OTHER_WRITERS);
            }
        }
        boolean neverNil = omitted && !from.hasDefault();
        WireType value = neverNil && from.type() instanceof WireType.OptionalOf(WireType inner) ? inner : from.type();
        reading.value(value, to.type(), Reading.member(where, to.name(), Part.FIELD));
    }

    private void compareArrays() {
        List<Field> from = written.fields();
        List<Field> to = read.fields();
        for (int i = 0; i < Math.max(from.size(), to.size()); i++) {
            if (i >= from.size()) {
                missing(to.get(i));
            } else if (i >= to.size()) {
                unknown(from.get(i));
            } else if (!from.get(i).name().equals(to.get(i).name())) {
                Where place = Reading.member(where, from.get(i).name(), Part.FIELD);
                reading.add(
                        Kind.ORDER,
                        place,
                        Extent.EVERY_VALUE,
                        from.get(i).name(),
                        to.get(i).name());
                return; // whatever follows is out of place, too
            } else {
                compare(from.get(i), to.get(i));
            }
        }
    }

    private void missing(Field expected) {
        if (!expected.mayBeMissing()) {
            add(Kind.FIELD_MISSING, expected, Extent.EVERY_VALUE);
        }
    }

    private void unknown(Field field) {
        if (read.forbidUnknownFields()) {
            add(Kind.FIELD_UNKNOWN, field, Extent.EVERY_VALUE);
        }
    }

    private void add(Kind kind, Field field, Extent extent) {
        reading.add(
                kind,
                Reading.member(where, field.name(), Part.FIELD),
                extent,
                "",
                field.type().text());
    }
}
