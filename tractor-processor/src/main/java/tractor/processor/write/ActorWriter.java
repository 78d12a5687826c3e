package tractor.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;
import tractor.processor.model.ActorType;
import tractor.processor.model.ActorType.Visibility;

/** Writes all that is generated for one actor interface. */
public final class ActorWriter {
    private ActorWriter() {}

    /**
     * The sources for an interface in which the rules found no mistake; the same model gives the same bytes.
     *
     * @param fingerprint of its schema
     */
    public static List<GeneratedSource> write(ActorType actor, long fingerprint) {
        PayloadNames names = new PayloadNames(actor);
        return List.of(
                source(actor, new PayloadsWriter(actor, names, fingerprint).write(), false),
                source(actor, new DispatcherWriter(actor, names).write(), true),
                source(actor, new PortalWriter(actor, names).write(), true));
    }

    /**
     * A portal without methods, for an interface in which the rules found mistakes: the compiler is to tell those, and not
     * that there is no portal wherever one is named.
     */
    public static GeneratedSource placeholder(ActorType actor) {
        return source(actor, PortalWriter.placeholder(actor), true);
    }

    private static GeneratedSource source(ActorType actor, TypeSpec type, boolean exposed) {
        TypeSpec.Builder marked = type.toBuilder()
                .addAnnotation(RuntimeTypes.GENERATED_BY_TRACTOR)
                .alwaysQualify(actor.hiding().toArray(String[]::new));
        if (actor.hasGenerated()) {
            marked.addAnnotation(AnnotationSpec.builder(RuntimeTypes.GENERATED)
                    .addMember("value", "$S", "tractor.processor.TractorProcessor")
                    .build());
        }
        if (actor.deprecated()) {
            marked.addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
                    .addMember("value", "{$S, $S}", "deprecation", "removal")
                    .build());
        }
        if (exposed && actor.visibility() == Visibility.PUBLIC) {
            marked.addModifiers(Modifier.PUBLIC);
        }
        String packageName = actor.id().packageName();
        JavaFile.Builder file =
                JavaFile.builder(packageName, marked.build()).indent("    ").skipJavaLangImports(true);
        if (file.build().toString().contains("Objects.requireNonNull(")) {
            file.addStaticImport(Objects.class, "requireNonNull");
        }
        String qualifiedName = packageName.isEmpty() ? type.name() : packageName + "." + type.name();
        return new GeneratedSource(qualifiedName, Layout.tidy(file.build().toString()));
    }
}
