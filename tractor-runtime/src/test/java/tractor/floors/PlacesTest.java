package tractor.floors;

import static com.google.common.truth.Truth.assertWithMessage;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What touches the outside world does so in one place, where it can be read, replaced and tested. */
final class PlacesTest {
    private static final Set<String> SOCKETS =
            Set.of("java.net.Socket", "java.net.ServerSocket", "java.net.DatagramSocket", "java.net.MulticastSocket");
    private static final Set<String> PROCESSES =
            Set.of("java.lang.Process", "java.lang.ProcessBuilder", "java.lang.ProcessHandle");
    private static final String ENVIRONMENT = "tractor.host.HostEnvironment";
    private static final Set<String> REFLECTION = Set.of(
            "java.lang.reflect.Constructor",
            "java.lang.reflect.Field",
            "java.lang.reflect.Method",
            "java.lang.reflect.Proxy");
    private static final Set<String> LOADING = Set.of("java.lang.Class.forName", "java.lang.ClassLoader.loadClass");
    private static final Set<String> SETTINGS = Set.of(
            "java.lang.System.getenv",
            "java.lang.System.getProperty",
            "java.lang.System.getProperties",
            "java.lang.Boolean.getBoolean",
            "java.lang.Integer.getInteger",
            "java.lang.Long.getLong");

    private static final Comparator<JavaClass> BY_NAME = Comparator.comparing(JavaClass::getName);

    @Test
    void socketsAndChannelsLiveInTransport() {
        expect(typesUsing(PlacesTest::isSocketOrChannel)).toLieIn("tractor.transport");
    }

    @Test
    void processesLiveInSpawn() {
        // The environment tells this process's own id.
        expect(typesUsing(PROCESSES::contains)).toLieIn("tractor.spawn", ENVIRONMENT);
    }

    @Test
    void scopedValuesLiveInAmbient() {
        expect(typesUsing(name -> name.startsWith("java.lang.ScopedValue"))).toLieIn("tractor.task.Ambient");
    }

    @Test
    void flightRecorderIsToldInEvent() {
        expect(typesUsing(name -> name.startsWith("jdk.jfr."))).toLieIn("tractor.event");
    }

    @Test
    void nativeCodeLivesInKernelPid() {
        expect(typesUsing(name -> name.startsWith("java.lang.foreign."))).toLieIn("tractor.transport.KernelPid");
    }

    @Test
    void oneClassReadsTheEnvironmentAndSystemProperties() {
        expect(typesCalling(SETTINGS)).toLieIn(ENVIRONMENT);
    }

    @Test
    void theEnvironmentIsReadByTheListOfVariablesThatUsersSee() {
        List<String> readers = RuntimeClasses.ALL.stream()
                .flatMap(type -> type.getAccessesFromSelf().stream())
                .filter(access -> nameOf(access).equals("java.lang.System.getenv"))
                .map(access -> access.getOrigin().getFullName())
                .toList();

        assertWithMessage("the only calls of System.getenv")
                .that(readers)
                .containsExactly(ENVIRONMENT + ".value(tractor.host.HostVariable)");
    }

    @Test
    void oneClassReflectsAndLoadsClassesByName() {
        Set<JavaClass> found = new TreeSet<>(BY_NAME);
        found.addAll(typesUsing(REFLECTION::contains));
        found.addAll(typesCalling(LOADING));
        // A class loader is asked for names by the machine.
        expect(found).toLieIn("tractor.actor.ServiceLoading", "tractor.actor.ActorClassLoader");
    }

    @Test
    void namesSayTheJob() {
        List<String> vague = RuntimeClasses.ALL.stream()
                .map(JavaClass::getSimpleName)
                .filter(name ->
                        Stream.of("Manager", "Helper", "Util", "Utils", "Impl").anyMatch(name::endsWith))
                .toList();

        assertWithMessage("types named after no job").that(vague).isEmpty();
    }

    private static boolean isSocketOrChannel(String name) {
        boolean channel = name.startsWith("java.nio.channels.") && !name.endsWith("Exception");
        return channel || SOCKETS.contains(name);
    }

    private static Set<JavaClass> typesUsing(Predicate<String> name) {
        return typesWith(type -> type.getDirectDependenciesFromSelf().stream()
                .map(Dependency::getTargetClass)
                .anyMatch(target -> name.test(target.getBaseComponentType().getName())));
    }

    private static Set<JavaClass> typesCalling(Set<String> methods) {
        return typesWith(
                type -> type.getAccessesFromSelf().stream().anyMatch(access -> methods.contains(nameOf(access))));
    }

    private static String nameOf(JavaAccess<?> access) {
        return access.getTargetOwner().getName() + "." + access.getName();
    }

    /** The top-level types that match themselves or through a type nested in them. */
    private static Set<JavaClass> typesWith(Predicate<JavaClass> condition) {
        Set<JavaClass> found = new TreeSet<>(BY_NAME);
        RuntimeClasses.ALL.stream().filter(condition).map(PlacesTest::topLevel).forEach(found::add);
        return found;
    }

    private static JavaClass topLevel(JavaClass type) {
        return type.getEnclosingClass().map(PlacesTest::topLevel).orElse(type);
    }

    private static Places expect(Set<JavaClass> types) {
        return new Places(types);
    }

    private record Places(Set<JavaClass> types) {
        void toLieIn(String... packagesAndClasses) {
            Set<String> places = Set.of(packagesAndClasses);
            List<String> elsewhere = types.stream()
                    .filter(type -> !places.contains(type.getPackageName()) && !places.contains(type.getName()))
                    .map(JavaClass::getName)
                    .toList();
            assertWithMessage("outside %s", places).that(elsewhere).isEmpty();
        }
    }
}
