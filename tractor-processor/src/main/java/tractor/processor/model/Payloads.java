package tractor.processor.model;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tractor.processor.model.Definition.RecordType;
import tractor.processor.model.Definition.UnionType;
import tractor.processor.model.TypeUse.Named;

/** Every named type that one interface can send, what a type is made of before the type itself. */
public record Payloads(Map<TypeId, Definition> definitions) {
    public Payloads {
        definitions = Collections.unmodifiableMap(new LinkedHashMap<>(definitions));
    }

    public Collection<Definition> all() {
        return definitions.values();
    }

    public Definition get(TypeId id) {
        Definition definition = definitions.get(id);
        if (definition == null) {
            throw new IllegalArgumentException("not a payload type: " + id.qualifiedName());
        }
        return definition;
    }

    /** The records of a sealed interface, those of nested sealed interfaces included, each once. */
    public List<RecordType> variants(UnionType union) {
        Set<RecordType> found = new LinkedHashSet<>();
        for (TypeUse permitted : union.permitted()) {
            if (permitted instanceof Named(TypeId id)) {
                switch (get(id)) {
                    case RecordType variant -> found.add(variant);
                    case UnionType nested -> found.addAll(variants(nested));
                    case Definition.EnumType _ -> {}
                }
            }
        }
        return List.copyOf(found);
    }

    /** Whether {@code use} is the sealed interface itself or one of its subtypes at any level. */
    public boolean covers(UnionType union, TypeUse use) {
        if (use.equals(new Named(union.id()))) {
            return true;
        }
        for (TypeUse permitted : union.permitted()) {
            if (use.equals(permitted)) {
                return true;
            }
            if (permitted instanceof Named(TypeId id) && get(id) instanceof UnionType nested && covers(nested, use)) {
                return true;
            }
        }
        return false;
    }
}
