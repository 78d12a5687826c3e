package tractor.processor.model;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tractor.processor.model.Definition.EnumType;
import tractor.processor.model.Definition.RecordType;
import tractor.processor.model.Definition.UnionType;
import tractor.processor.model.TypeUse.Named;

/** Every named type that one interface can send, what a type is made of before the type itself. */
public record Payloads(Map<Named, Definition> definitions) {
    public Payloads {
        definitions = Collections.unmodifiableMap(new LinkedHashMap<>(definitions));
    }

    public Collection<Definition> all() {
        return definitions.values();
    }

    public Definition get(Named use) {
        Definition definition = definitions.get(use);
        if (definition == null) {
            throw new IllegalArgumentException("not a payload type: " + use.id().qualifiedName());
        }
        return definition;
    }

    /** Whether {@code use} is the sealed interface itself or one of its subtypes at any level. */
    public boolean covers(UnionType union, TypeUse use) {
        if (use.equals(union.use())) {
            return true;
        }
        for (TypeUse permitted : union.permitted()) {
            if (use.equals(permitted)) {
                return true;
            }
            if (permitted instanceof Named named && get(named) instanceof UnionType nested && covers(nested, use)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a value of this record may contain another one. */
    public boolean recursive(RecordType type) {
        Set<Named> reached = new HashSet<>();
        type.components().forEach(component -> reach(component.type(), reached));
        return reached.contains(type.use());
    }

    private void reach(TypeUse use, Set<Named> reached) {
        use.inner().forEach(inner -> reach(inner, reached));
        if (use instanceof Named named && reached.add(named)) {
            switch (get(named)) {
                case EnumType _ -> {}
                case RecordType type -> type.components().forEach(component -> reach(component.type(), reached));
                case UnionType union -> union.permitted().forEach(permitted -> reach(permitted, reached));
            }
        }
    }
}
