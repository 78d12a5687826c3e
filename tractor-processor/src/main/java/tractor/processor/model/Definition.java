package tractor.processor.model;

import java.util.List;
import java.util.Optional;
import tractor.processor.model.TypeUse.Named;

/** The content of a named payload type. */
public sealed interface Definition {
    /** The type, with the type arguments that fill its parameters here. */
    Named use();

    Place place();

    /** Whether generated code, which lives in the interface's package, may name it. */
    boolean reachable();

    /** Whether its values have a natural order. */
    boolean ordered();

    default TypeId id() {
        return use().id();
    }

    /** {@code values}: the methods marked as giving the wire value, of which there may be one. */
    record EnumType(Named use, Place place, boolean reachable, List<Constant> constants, List<ValueMethod> values)
            implements Definition {
        public EnumType {
            constants = List.copyOf(constants);
            values = List.copyOf(values);
        }

        @Override
        public boolean ordered() {
            return true;
        }

        public Optional<ValueMethod> value() {
            return values.stream().findFirst();
        }

        public WireShape shape() {
            return value().map(ValueMethod::kind).orElse(ValueMethod.Kind.TEXT) == ValueMethod.Kind.NUMBER
                    ? WireShape.INT
                    : WireShape.STR;
        }
    }

    /** A constant of an enum. */
    record Constant(String name, Place place) {}

    /** A method of an enum that gives the wire value of its constants. */
    record ValueMethod(String name, Place place, Kind kind) {
        /** What the method gives. */
        public enum Kind {
            TEXT,
            NUMBER,
            /** Something else, or the method cannot be called. */
            UNUSABLE
        }
    }

    /** {@code defaults}: the constructors marked as giving them, of which there may be one. */
    record RecordType(
            Named use,
            Place place,
            boolean reachable,
            boolean ordered,
            Struct struct,
            List<Component> components,
            List<Defaults> defaults)
            implements Definition {
        public RecordType {
            components = List.copyOf(components);
            defaults = List.copyOf(defaults);
        }

        public Optional<Defaults> defaulting() {
            return defaults.stream().findFirst();
        }

        /** Whether a value without this component can be read. */
        public boolean optional(Component component) {
            return !component.type().required()
                    || defaulting()
                            .filter(given -> given.covers(component.name()))
                            .isPresent();
        }
    }

    /** A sealed interface with its direct subtypes in the order of their declaration. */
    record UnionType(
            Named use,
            Place place,
            boolean reachable,
            boolean ordered,
            Optional<StructMark> mark,
            List<TypeUse> permitted)
            implements Definition {
        public UnionType {
            permitted = List.copyOf(permitted);
        }
    }
}
