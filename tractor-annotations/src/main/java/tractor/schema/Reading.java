package tractor.schema;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tractor.schema.Alternatives.Alternative;
import tractor.schema.Gap.Extent;
import tractor.schema.Gap.Kind;
import tractor.schema.TypeDefinition.Enumeration;
import tractor.schema.TypeDefinition.Struct;
import tractor.schema.Where.Part;
import tractor.schema.WireType.Named;
import tractor.schema.WireType.Plain;
import tractor.schema.WireType.Shape;

/** Whether one side reads what the other writes, type by type. */
final class Reading {
    private final Schema writer;
    private final Schema reader;
    private final boolean byCaller;
    private final Set<Gap> gaps;
    private final Alternatives writerTypes;
    private final Alternatives readerTypes;
    private final Set<Records> met = new HashSet<>();
    private final Deque<Records> waiting = new ArrayDeque<>(); // not recursive: a peer's schema may be deep

    /** Two records, one of which is written where the other is read. */
    private record Records(Named written, Named read) {}

    Reading(Schema writer, Schema reader, boolean byCaller, Set<Gap> gaps) {
        this.writer = writer;
        this.reader = reader;
        this.byCaller = byCaller;
        this.gaps = gaps;
        this.writerTypes = new Alternatives(writer);
        this.readerTypes = new Alternatives(reader);
    }

    /** Takes note of what does not fit, but for the insides of records. */
    void value(WireType written, WireType read, Where where) {
        List<Alternative> may = writerTypes.of(written);
        List<Alternative> known = readerTypes.of(read);
        if (has(known, Shape.ANY)) {
            return;
        }
        if (has(may, Shape.ANY)) {
            add(Kind.TYPE, where, Extent.SOME_VALUES, written.text(), read.text());
            return;
        }
        List<Alternative> values = without(may, Shape.NIL);
        List<Alternative> targets = without(known, Shape.NIL);
        boolean lacksNil = values.size() < may.size() && targets.size() == known.size();
        if (lacksNil || (!values.isEmpty() && targets.isEmpty())) {
            boolean never = values.isEmpty() || targets.isEmpty();
            add(Kind.TYPE, where, never ? Extent.EVERY_VALUE : Extent.SOME_VALUES, written.text(), read.text());
        }
        if (values.size() == 1 && targets.size() == 1) {
            single(values.getFirst().type(), targets.getFirst().type(), where);
        } else if (!targets.isEmpty()) {
            values.forEach(value -> member(value, targets, union(written, read, where)));
        }
    }

    /** Goes into the records that were met, and those met there. */
    void finish() {
        while (!waiting.isEmpty()) {
            Records records = waiting.poll();
            Where where = new Where(
                    Part.TYPE, records.written().name(), records.read().name(), "");
            compare((Struct) writer.get(records.written()), (Struct) reader.get(records.read()), where);
        }
    }

    private static boolean has(List<Alternative> alternatives, Shape shape) {
        return alternatives.stream().anyMatch(alternative -> is(alternative, shape));
    }

    private static List<Alternative> without(List<Alternative> alternatives, Shape shape) {
        return alternatives.stream()
                .filter(alternative -> !is(alternative, shape))
                .toList();
    }

    private static boolean is(Alternative alternative, Shape shape) {
        return alternative.type() instanceof Plain plain && plain.shape() == shape;
    }

    /** The union itself, where both sides have one with a name, else what has that type. */
    private static Where union(WireType written, WireType read, Where where) {
        WireType from = written instanceof WireType.OptionalOf(WireType value) ? value : written;
        WireType to = read instanceof WireType.OptionalOf(WireType value) ? value : read;
        return from instanceof Named(String one) && to instanceof Named(String other)
                ? new Where(Part.TYPE, one, other, "")
                : where;
    }

    private void member(Alternative value, List<Alternative> targets, Where where) {
        Optional<Alternative> same = targets.stream()
                .filter(target -> target.key().equals(value.key()))
                .findFirst();
        Optional<Alternative> fit = same.or(() -> untagged(value, targets));
        if (fit.isPresent()) {
            single(value.type(), fit.get().type(), where);
        } else {
            add(Kind.MEMBER_UNKNOWN, where, Extent.SOME_VALUES, value.type().text(), "");
        }
    }

    /** Where only one record is meant, its tag may be missing, and one that it does not have may be there. */
    private Optional<Alternative> untagged(Alternative value, List<Alternative> targets) {
        Shape shape = writerTypes.shape(value.type());
        List<Alternative> alike = targets.stream()
                .filter(target -> readerTypes.shape(target.type()) == shape)
                .toList();
        boolean eitherUntagged = alike.size() == 1
                && (value.key().equals(shape.name()) || alike.getFirst().key().equals(shape.name()));
        return eitherUntagged ? Optional.of(alike.getFirst()) : Optional.empty();
    }

    /** Neither is a union. */
    private void single(WireType written, WireType read, Where where) {
        switch (written) {
            case WireType.ListOf(WireType element)
            when read instanceof WireType.ListOf(WireType other) -> value(element, other, where);
            case WireType.SetOf(WireType element)
            when read instanceof WireType.SetOf(WireType other) -> value(element, other, where);
            case WireType.SetOf(WireType element)
            when read instanceof WireType.ListOf(WireType other) -> value(element, other, where);
            case WireType.MapOf(WireType key, WireType value)
            when read instanceof WireType.MapOf other -> {
                value(key, other.key(), where);
                value(value, other.value(), where);
            }
            case Named named -> named(named, read, where);
            case WireType.Coded _
            when read instanceof WireType.Coded -> {
                if (!written.equals(read)) {
                    add(Kind.CODEC, where, Extent.EVERY_VALUE, written.text(), read.text());
                }
            }
            case Plain plain
            when read instanceof Plain other -> {
                PlainReading reading = PlainReading.of(plain, other);
                if (reading != PlainReading.ALL) {
                    Extent extent = reading == PlainReading.SOME ? Extent.SOME_VALUES : Extent.EVERY_VALUE;
                    add(Kind.TYPE, where, extent, written.text(), read.text());
                }
            }
            default -> {
                boolean aText = written == Plain.STR && readerTypes.shape(read) == Shape.STR;
                boolean aSet = written instanceof WireType.ListOf && read instanceof WireType.SetOf;
                add(
                        Kind.TYPE,
                        where,
                        aText || aSet ? Extent.SOME_VALUES : Extent.EVERY_VALUE,
                        written.text(),
                        read.text());
            }
        }
    }

    private void named(Named named, WireType read, Where where) {
        TypeDefinition written = writer.get(named);
        TypeDefinition expected = read instanceof Named other ? reader.get(other) : null;
        if (written instanceof Struct && expected instanceof Struct) {
            Records records = new Records(named, (Named) read);
            if (met.add(records)) {
                waiting.add(records);
            }
        } else if (written instanceof Enumeration one && expected instanceof Enumeration other) {
            compare(one, other, new Where(Part.TYPE, named.name(), ((Named) read).name(), ""));
        } else if (!(written instanceof Enumeration && writerTypes.shape(named) == Shape.STR && read == Plain.STR)) {
            add(Kind.TYPE, where, Extent.EVERY_VALUE, named.text(), read.text());
        }
    }

    private void compare(Enumeration written, Enumeration read, Where where) {
        if (written.form() != read.form()) {
            add(
                    Kind.FORM,
                    where,
                    Extent.EVERY_VALUE,
                    "a " + written.form().text(),
                    "a " + read.form().text());
            return;
        }
        for (String constant : written.constants()) {
            if (!read.constants().contains(constant)) {
                add(Kind.CONSTANT_UNKNOWN, member(where, constant, Part.TYPE), Extent.SOME_VALUES, constant, "");
            }
        }
    }

    private void compare(Struct written, Struct read, Where where) {
        if (written.asArray() != read.asArray()) {
            add(Kind.FORM, where, Extent.EVERY_VALUE, form(written), form(read));
            return;
        }
        if (!tagsFit(written, read)) {
            add(
                    Kind.TAG,
                    where,
                    Extent.EVERY_VALUE,
                    written.tag().map(Reading::shown).orElse("none"),
                    read.tag().map(Reading::shown).orElse("none"));
        }
        if (read.forbidUnknownFields() && !written.forbidUnknownFields()) {
            add(Kind.STRICTER, where, Extent.OTHER_WRITERS, "", "");
        }
        new FieldReading(this, written, read, where).compare();
    }

    private static boolean tagsFit(Struct written, Struct read) {
        if (written.tag().isEmpty() || read.tag().isEmpty()) {
            boolean skipped = !written.asArray() && (written.tag().isEmpty() || !read.forbidUnknownFields());
            return skipped || written.tag().equals(read.tag());
        }
        Tag one = written.tag().get();
        Tag other = read.tag().get();
        return one.saysAs(other) && (written.asArray() || one.field().equals(other.field()));
    }

    private static String shown(Tag tag) {
        return tag.field() + ": " + tag.value();
    }

    private static String form(Struct struct) {
        return struct.asArray() ? "an array" : "a map";
    }

    static Where member(Where where, String name, Part part) {
        return new Where(part, where.writer(), where.reader(), name);
    }

    void add(Kind kind, Where where, Extent extent, String written, String read) {
        gaps.add(new Gap(kind, where, byCaller, extent, written, read));
    }
}
