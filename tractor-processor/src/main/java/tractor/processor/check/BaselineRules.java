package tractor.processor.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tractor.processor.model.ActorType;
import tractor.processor.problem.Finding;
import tractor.processor.problem.Problem;
import tractor.schema.Gap;
import tractor.schema.Gap.Extent;
import tractor.schema.Method;
import tractor.schema.Pairing;
import tractor.schema.Schema;
import tractor.schema.Where;

/**
 * What a peer that was built with an earlier version of the interface would not survive. Callers of before must be served
 * by services of now in all that they can ask, and must be able to read every answer. Services of before must serve
 * callers of now in all that callers could ask before; a new method, or a new value in a request, is refused where it is
 * not known, and is therefore no break.
 */
public final class BaselineRules {
    private final ActorType actor;
    private final Schema before;
    private final Schema now;
    private final BaselinePlaces places;
    private final Renames renames;
    private final Set<Finding> findings = new LinkedHashSet<>();

    private BaselineRules(ActorType actor, Schema before, Schema now) {
        this.actor = actor;
        this.before = before;
        this.now = now;
        this.places = new BaselinePlaces(actor);
        this.renames = new Renames(before, now);
    }

    /** Every break, at what is there now. */
    public static List<Finding> check(ActorType actor, Schema before, Schema now) {
        BaselineRules rules = new BaselineRules(actor, before, now);
        rules.oldCallers();
        rules.oldServices();
        rules.exceptions();
        return new ArrayList<>(rules.findings);
    }

    private void oldCallers() {
        for (Gap gap : Pairing.gaps(before, now)) {
            boolean ours = gap.extent() == Extent.OTHER_WRITERS && !gap.byCaller();
            if (!ours) {
                tell(new BaselineGap(gap, !gap.byCaller()));
            }
        }
    }

    private void oldServices() {
        for (Gap gap : Pairing.gaps(now, before)) {
            boolean askedFor = gap.byCaller() && gap.extent() != Extent.EVERY_VALUE;
            if (!askedFor && gap.kind() != Gap.Kind.METHOD_MISSING) {
                tell(new BaselineGap(gap, gap.byCaller()));
            }
        }
    }

    private void exceptions() {
        for (Method method : before.methods().values()) {
            Method kept = now.methods().get(method.name());
            if (kept != null) {
                method.exceptions().stream()
                        .filter(exception -> !kept.exceptions().contains(exception))
                        .forEach(exception -> findings.add(Problem.EXCEPTION_REMOVED.at(
                                places.of(new Where(Where.Part.METHOD, "", "", ""), method.name()),
                                shownMethod(method.name()),
                                exception.substring(exception.lastIndexOf('.') + 1))));
            }
        }
    }

    private void tell(BaselineGap change) {
        Gap gap = change.gap();
        switch (gap.kind()) {
            case NAMESPACE ->
                findings.add(Problem.NAMESPACE_CHANGED.at(
                        actor.namespacePlace(), actor.id().nestedName(), before.namespace()));
            case METHOD_MISSING ->
                add(Problem.METHOD_REMOVED, change, actor.id().nestedName(), change.nowName());
            case METHOD_KIND ->
                add(Problem.METHOD_KIND_CHANGED, change, shownMethod(change.nowName()), change.was(), change.is());
            case ARGUMENT_MISSING, ARGUMENT_UNKNOWN -> parameter(change);
            case TYPE, CODEC -> type(change);
            case FORM -> add(Problem.FORM_CHANGED, change, shownType(change), change.was(), change.is());
            case TAG -> add(Problem.TAG_CHANGED, change, shownType(change), change.was(), change.is());
            case ORDER -> {
                Where where = new Where(Where.Part.FIELD, "", "", change.is());
                findings.add(Problem.FIELDS_REORDERED.at(
                        places.of(where, change.nowName()), shownType(change), change.is(), change.was()));
            }
            case FIELD_MISSING, FIELD_UNKNOWN -> field(change);
            case FIELD_OMITTED, FIELD_REQUIRED ->
                add(
                        change.writerIsNew() ? Problem.DEFAULT_OMITTED : Problem.DEFAULT_REMOVED,
                        change,
                        gap.where().member(),
                        shownType(change));
            case STRICTER -> add(Problem.UNKNOWN_FIELDS_FORBIDDEN, change, shownType(change));
            case CONSTANT_UNKNOWN ->
                add(
                        change.writerIsNew() ? Problem.ENUM_VALUE_ADDED : Problem.ENUM_VALUE_REMOVED,
                        change,
                        shownType(change),
                        gap.where().member());
            case MEMBER_UNKNOWN -> member(change);
        }
    }

    private void parameter(BaselineGap change) {
        String method = change.nowName();
        String name = change.gap().where().member();
        Renames.Rename rename = renames.ofParameter(method, name);
        if (rename != null) {
            Where where = new Where(Where.Part.ARGUMENT, method, method, rename.now());
            findings.add(Problem.PARAMETER_RENAMED.at(
                    places.of(where, method), rename.now(), shownMethod(method), rename.before()));
            return;
        }
        boolean added = change.writerIsNew() == (change.gap().kind() == Gap.Kind.ARGUMENT_UNKNOWN);
        add(added ? Problem.PARAMETER_ADDED : Problem.PARAMETER_REMOVED, change, shownMethod(method), name);
    }

    private void field(BaselineGap change) {
        String name = change.gap().where().member();
        Renames.Rename rename = renames.ofField(change.oldName(), change.nowName(), name);
        boolean unknown = change.gap().kind() == Gap.Kind.FIELD_UNKNOWN;
        if (rename != null) {
            Where where = new Where(Where.Part.FIELD, "", "", rename.now());
            findings.add(Problem.FIELD_RENAMED.at(
                    places.of(where, change.nowName()), rename.now(), shownType(change), rename.before()));
        } else if (change.writerIsNew() == unknown) {
            add(
                    Problem.FIELD_ADDED,
                    change,
                    shownType(change),
                    name,
                    unknown ? "and peers of before refuse what they do not know" : "which peers of before do not send",
                    unknown ? "Send it in another record" : "Give it a default by @Defaults, or make it Optional");
        } else {
            add(
                    Problem.FIELD_REMOVED,
                    change,
                    shownType(change),
                    name,
                    unknown ? "still send, so that it would be refused" : "require");
        }
    }

    private void type(BaselineGap change) {
        Where where = change.gap().where();
        String place = told(change);
        if (change.gap().kind() == Gap.Kind.CODEC) {
            add(Problem.CODEC_CHANGED, change, place, change.was(), change.is());
            return;
        }
        add(
                Problem.TYPE_CHANGED,
                change,
                place,
                change.was(),
                change.is(),
                change.writerIsNew() ? "which peers of before cannot read" : "which is not what peers of before send",
                where.part() == Where.Part.FIELD ? "a field" : "a method");
    }

    private void member(BaselineGap change) {
        String member = change.gap().written();
        String union = told(change);
        union = Character.toLowerCase(union.charAt(0)) + union.substring(1);
        if (change.writerIsNew()) {
            Where where = change.gap().where();
            Where place = new Where(where.part(), where.writer(), where.reader(), member);
            findings.add(
                    Problem.UNION_MEMBER_ADDED.at(places.of(place, change.nowName()), places.shown(member), union));
        } else {
            add(Problem.UNION_MEMBER_REMOVED, change, places.shown(member), union);
        }
    }

    private void add(Problem problem, BaselineGap change, Object... arguments) {
        findings.add(problem.at(places.of(change.gap().where(), change.nowName()), arguments));
    }

    private String told(BaselineGap change) {
        Where where = change.gap().where();
        String method = shownMethod(change.nowName());
        return switch (where.part()) {
            case METHOD, RESULT -> "The result of `" + method + "`";
            case ARGUMENT -> "The parameter `" + where.member() + "` of `" + method + "`";
            case STARTED -> "The first value of `" + method + "`";
            case INBOUND -> "What `" + method + "` receives";
            case OUTBOUND -> "What `" + method + "` sends";
            case TYPE -> "`" + shownType(change) + "`";
            case FIELD -> "`" + shownType(change) + "." + where.member() + "`";
        };
    }

    private String shownType(BaselineGap change) {
        return places.shown(change.nowName());
    }

    private String shownMethod(String name) {
        return actor.id().nestedName() + "." + name;
    }
}
