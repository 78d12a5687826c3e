package tractor.programs;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tractor.RootOptions;
import tractor.Tractor;
import tractor.discovery.ActorEntry;
import tractor.discovery.NoRegistrarException;
import tractor.error.RuntimeFailureException;
import tractor.msg.Address;
import tractor.task.Tasks;
import tractor.testing.LeakCheck;
import tractor.transport.TransportProtocol;

/** Three programs that know nothing of each other but the address of a registry. */
@ExtendWith(LeakCheck.class)
abstract class ProgramsContract {
    /** An address where nobody listens. */
    abstract Address freeAddress(Path directory) throws Exception;

    @Test
    @Timeout(300)
    void programsThatBootAtOnceShareOneRegistrarAndFindEachOtherAgainAfterItsKill(@TempDir Path directory)
            throws Exception {
        Address registry = freeAddress(directory);
        List<RunningProgram> all = new ArrayList<>();
        try {
            for (String name : List.of("anna", "bert", "cleo")) {
                all.add(new RunningProgram(name, registry, directory));
            }
            List<RunningProgram> registrars = new ArrayList<>();
            List<RunningProgram> members = new ArrayList<>();
            for (RunningProgram program : all) {
                (program.line().equals("up registrar") ? registrars : members).add(program);
            }
            assertThat(registrars).hasSize(1);
            assertThat(members).hasSize(2);
            RunningProgram registrar = registrars.getFirst();
            RunningProgram first = members.getFirst();
            RunningProgram second = members.getLast();

            everybodyFindsEverybody(all);
            observersSeeThemAndAreNotSeen(registry, all);
            aDeadMemberIsForgotten(registry, directory, all);
            assertThat(first.ask("child kid")).isEqualTo(first.name() + " meets kid");
            assertThat(second.ask("find kid")).isEqualTo("nobody"); // it has left the registry with its nursery

            String keeps = first.ask("keep " + second.name());
            assertThat(keeps).isEqualTo(first.name() + " meets " + second.name());
            registrar.kill();
            all.remove(registrar);
            assertThat(first.ask("find " + second.name())).startsWith("NoRegistrarException: no registrar answers at ");
            assertThat(first.ask("again")).isEqualTo(keeps);
            assertThrows(NoRegistrarException.class, () -> observe(registry, () -> {}));

            RunningProgram restarted = new RunningProgram(registrar.name(), registry, directory);
            all.add(restarted);
            assertThat(restarted.line()).isEqualTo("up registrar");
            assertThat(restarted.ask("wait " + first.name())).isEqualTo(restarted.name() + " meets " + first.name());
            assertThat(first.ask("wait " + second.name())).isEqualTo(keeps);
            assertThat(second.ask("wait " + restarted.name())).isEqualTo(second.name() + " meets " + restarted.name());
        } finally {
            all.forEach(RunningProgram::close);
        }
    }

    private static void everybodyFindsEverybody(List<RunningProgram> all) {
        for (RunningProgram one : all) {
            for (RunningProgram other : all) {
                assertThat(one.ask("wait " + other.name())).isEqualTo(one.name() + " meets " + other.name());
            }
            assertThat(one.ask("find nobody")).isEqualTo("nobody");
        }
    }

    private static void observersSeeThemAndAreNotSeen(Address registry, List<RunningProgram> all) throws Exception {
        observe(registry, () -> {
            assertThat(names())
                    .containsExactlyElementsIn(
                            all.stream().map(RunningProgram::name).toList());
            assertThrows(
                    IllegalStateException.class,
                    () -> Tractor.nursery(
                            nursery -> nursery.startActor("child", DeskPortal.serving(Program.Greeter.class))));
        });
        RuntimeFailureException refused = assertThrows(
                RuntimeFailureException.class, () -> Tractor.root(at(registry).ensureRegistry(), root -> {}));
        assertThat(refused).hasMessageThat().contains("a registrar answers at");
    }

    private static void aDeadMemberIsForgotten(Address registry, Path directory, List<RunningProgram> all)
            throws Exception {
        try (RunningProgram shortLived = new RunningProgram("mayfly", registry, directory)) {
            assertThat(shortLived.line()).isEqualTo("up member");
            observe(registry, () -> {
                assertThat(names()).contains("mayfly");
                shortLived.kill();
                while (names().contains("mayfly")) { // its connection ends with it, and the registrar sees that
                    Tasks.checkpoint();
                }
                assertThat(names()).hasSize(all.size());
            });
        }
    }

    private static List<String> names() throws InterruptedException {
        return Tractor.discovery().registry().stream()
                .map(ActorEntry::uid)
                .map(uid -> uid.name())
                .toList();
    }

    @FunctionalInterface
    private interface Look {
        void look() throws Exception;
    }

    private static void observe(Address registry, Look look) throws Exception {
        Tractor.<Exception>root(at(registry).withName("observer").asObserver(), root -> {
            assertThat(root.acceptAddresses()).isEmpty();
            look.look();
        });
    }

    private static RootOptions at(Address registry) {
        return RootOptions.defaults()
                .withTransport(TransportProtocol.of(registry))
                .withRegistry(registry);
    }
}
