package tractor.processor.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tractor.processor.model.ActorType;
import tractor.processor.model.Component;
import tractor.processor.model.Defaults;
import tractor.processor.model.Defaults.Given;
import tractor.processor.model.Definition.RecordType;
import tractor.processor.model.Place;
import tractor.processor.model.StructMark;
import tractor.processor.problem.Finding;
import tractor.processor.problem.Problem;

/** What must hold for a record whatever its components are: names, tag and defaults. */
final class RecordRules {
    private static final int MOST_FIELDS = 64;

    private final ActorType actor;
    private final List<Finding> findings;

    RecordRules(ActorType actor, List<Finding> findings) {
        this.actor = actor;
        this.findings = findings;
    }

    void check(RecordType type, Route route) {
        Place place = type.place().or(route.place());
        type.struct().mark().ifPresent(mark -> checkMark(type, mark, route));
        checkDefaults(type, place);
        if (!type.struct().asArray()) {
            checkNames(type, route);
            int fields = type.components().size() + (type.struct().tag().isPresent() ? 1 : 0);
            if (fields > MOST_FIELDS) {
                findings.add(Problem.TOO_MANY_COMPONENTS.at(place, name(type), fields));
            }
        }
    }

    private void checkMark(RecordType type, StructMark mark, Route route) {
        Place place = mark.place().or(route.place());
        if (mark.tag().isPresent() && mark.tagNumber().isPresent()) {
            findings.add(Problem.STRUCT_TAG_UNCLEAR.at(place, name(type), "gives both a tag and a tagNumber"));
        } else if (mark.namesTag() && !mark.tagged().orElse(true)) {
            findings.add(Problem.STRUCT_TAG_UNCLEAR.at(place, name(type), "gives a tag and says tagged = false"));
        }
    }

    private void checkNames(RecordType type, Route route) {
        Set<String> names = new HashSet<>();
        for (Component component : type.components()) {
            Place place = component.place().or(type.place()).or(route.place());
            String name = component.wireName();
            if (type.struct().tag().filter(tag -> tag.field().equals(name)).isPresent()) {
                findings.add(Problem.TAG_FIELD_TAKEN.at(place, name(type), name));
            }
            if (!names.add(name)) {
                findings.add(Problem.FIELD_NAME_TWICE.at(place, name(type), name));
            }
        }
    }

    private void checkDefaults(RecordType type, Place place) {
        if (type.defaults().size() > 1) {
            findings.add(Problem.DEFAULTS_SEVERAL.at(
                    type.defaults().getLast().place().or(place), name(type)));
        }
        for (Defaults defaults : type.defaults()) {
            Place here = defaults.place().or(place);
            for (Given given : defaults.given()) {
                if (!given.component()) {
                    findings.add(Problem.DEFAULTS_UNKNOWN.at(
                            given.place().or(here), name(type), given.name(), remedy(type, given)));
                }
            }
            if (!defaults.callable()) {
                findings.add(Problem.DEFAULTS_NOT_CALLABLE.at(
                        here, name(type), actor.id().packageName()));
            } else if (type.components().stream().noneMatch(each -> defaults.covers(each.name()))) {
                findings.add(Problem.DEFAULTS_OF_NOTHING.at(here, name(type)));
            }
        }
    }

    private static String remedy(RecordType type, Given given) {
        for (Component component : type.components()) {
            if (component.name().equals(given.name())) {
                return "Give it the type of the component, `" + TypeText.of(component.type()) + "`";
            }
        }
        List<String> names = type.components().stream().map(Component::name).toList();
        return NearNames.nearest(given.name(), names)
                .map(near -> "Did you mean `" + near + "`?")
                .orElse("Take components only; a class file must have been compiled with -parameters");
    }

    private static String name(RecordType type) {
        return type.id().nestedName();
    }
}
