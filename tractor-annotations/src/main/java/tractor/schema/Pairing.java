package tractor.schema;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tractor.schema.Gap.Extent;
import tractor.schema.Gap.Kind;
import tractor.schema.Where.Part;

/** A caller that was built with one version of an interface, and an actor that serves another. */
public final class Pairing {
    private final Schema caller;
    private final Schema callee;
    private final Set<Gap> gaps = new LinkedHashSet<>();
    private final Reading arguments;
    private final Reading answers;

    private Pairing(Schema caller, Schema callee) {
        this.caller = caller;
        this.callee = callee;
        this.arguments = new Reading(caller, callee, true, gaps);
        this.answers = new Reading(callee, caller, false, gaps);
    }

    /** All that does not fit, each thing once; methods of the callee that the caller does not know are of no consequence. */
    public static List<Gap> gaps(Schema caller, Schema callee) {
        Pairing pairing = new Pairing(caller, callee);
        pairing.compare();
        return List.copyOf(pairing.gaps);
    }

    /**
     * What keeps a caller from an actor of ours: all that its own version lets it send must be read, and all that may
     * come back.
     */
    public static List<Gap> gapsOfOurs(Schema caller, Schema callee) {
        List<Gap> gaps = new ArrayList<>(gaps(caller, callee));
        gaps.removeIf(gap -> gap.extent() == Extent.OTHER_WRITERS);
        return gaps;
    }

    private void compare() {
        if (!caller.namespace().equals(callee.namespace())) {
            add(Kind.NAMESPACE, Where.of(Part.METHOD, ""), caller.namespace(), callee.namespace());
        }
        for (Method wanted : caller.methods().values()) {
            Method served = callee.methods().get(wanted.name());
            Where where = Where.of(Part.METHOD, wanted.name());
            if (served == null) {
                add(Kind.METHOD_MISSING, where, "", "");
            } else if (served.kind() != wanted.kind()) {
                add(Kind.METHOD_KIND, where, wanted.kind().text(), served.kind().text());
            } else {
                compare(wanted, served);
            }
        }
        arguments.finish();
        answers.finish();
    }

    private void compare(Method wanted, Method served) {
        for (Field sent : wanted.parameters()) {
            Where where = Where.argument(wanted.name(), sent.name());
            Optional<Field> known = find(served, sent);
            if (known.isPresent()) {
                arguments.value(sent.type(), known.get().type(), where);
            } else {
                Extent extent = sent.mayBeMissing() ? Extent.SOME_VALUES : Extent.EVERY_VALUE;
                gaps.add(new Gap(
                        Kind.ARGUMENT_UNKNOWN, where, true, extent, sent.type().text(), ""));
            }
        }
        for (Field known : served.parameters()) {
            if (find(wanted, known).isEmpty() && !known.mayBeMissing()) {
                Where where = Where.argument(wanted.name(), known.name());
                add(Kind.ARGUMENT_MISSING, where, "", known.type().text());
            }
        }
        answers.value(served.started(), wanted.started(), Where.of(Part.STARTED, wanted.name()));
        arguments.value(wanted.inbound(), served.inbound(), Where.of(Part.INBOUND, wanted.name()));
        answers.value(served.outbound(), wanted.outbound(), Where.of(Part.OUTBOUND, wanted.name()));
        answers.value(served.result(), wanted.result(), Where.of(Part.RESULT, wanted.name()));
    }

    private static Optional<Field> find(Method method, Field wanted) {
        return method.parameters().stream()
                .filter(parameter -> parameter.name().equals(wanted.name()))
                .findFirst();
    }

    private void add(Kind kind, Where where, String written, String read) {
        gaps.add(new Gap(kind, where, true, Extent.EVERY_VALUE, written, read));
    }
}
