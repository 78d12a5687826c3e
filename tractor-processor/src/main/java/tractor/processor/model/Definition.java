package tractor.processor.model;

import java.util.List;

/** The content of a named payload type. */
public sealed interface Definition {
    TypeId id();

    Place place();

    /** Whether generated code, which lives in the interface's package, may name it. */
    boolean reachable();

    /** Whether it declares type parameters. */
    boolean generic();

    record EnumType(TypeId id, Place place, boolean reachable) implements Definition {
        @Override
        public boolean generic() {
            return false;
        }
    }

    /** {@code tagged}: a permitted subtype of some sealed interface, which says its simple name on the wire. */
    record RecordType(
            TypeId id, Place place, boolean reachable, boolean generic, boolean tagged, List<Component> components)
            implements Definition {
        public RecordType {
            components = List.copyOf(components);
        }
    }

    /** A sealed interface with its direct subtypes in the order of their declaration. */
    record UnionType(TypeId id, Place place, boolean reachable, boolean generic, List<TypeUse> permitted)
            implements Definition {
        public UnionType {
            permitted = List.copyOf(permitted);
        }
    }
}
