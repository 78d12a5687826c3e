package tractor.floors;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A package of the runtime imports only from floors below its own; packages on one floor do not know each other. */
final class FloorsTest {
    private static final Map<String, Integer> FLOORS = Map.ofEntries(
            Map.entry("tractor", 9),
            Map.entry("tractor.actor", 8),
            Map.entry("tractor.discovery", 7),
            Map.entry("tractor.rpc", 6),
            Map.entry("tractor.context", 5),
            Map.entry("tractor.channel", 4),
            Map.entry("tractor.spawn", 4),
            Map.entry("tractor.event", 3),
            Map.entry("tractor.transport", 3),
            Map.entry("tractor.error", 2),
            Map.entry("tractor.msg", 1),
            Map.entry("tractor.dump", 1),
            Map.entry("tractor.codec", 0),
            Map.entry("tractor.task", 0),
            Map.entry("tractor.log", 0),
            Map.entry("tractor.host", 0),
            Map.entry("tractor.annotation", -1),
            Map.entry("tractor.schema", -1));

    @Test
    void everyPackageHasAFloor() {
        TreeSet<String> packages = new TreeSet<>();
        RuntimeClasses.ALL.forEach(type -> packages.add(type.getPackageName()));
        assertThat(packages).contains("tractor.msg");

        packages.removeAll(FLOORS.keySet());

        assertThat(packages).isEmpty();
    }

    @Test
    void aPackageImportsOnlyFromFloorsBelow() {
        List<String> upward = RuntimeClasses.ALL.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(FloorsTest::leadsUpOrSideways)
                .map(Dependency::getDescription)
                .sorted()
                .toList();

        assertWithMessage("dependencies that lead up or sideways").that(upward).isEmpty();
    }

    private static boolean leadsUpOrSideways(Dependency dependency) {
        JavaClass origin = dependency.getOriginClass();
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        Integer from = FLOORS.get(origin.getPackageName());
        Integer to = FLOORS.get(target.getPackageName());
        boolean samePackage = origin.getPackageName().equals(target.getPackageName());
        return from != null && to != null && !samePackage && to >= from;
    }
}
