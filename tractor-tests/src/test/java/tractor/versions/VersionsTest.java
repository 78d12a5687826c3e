package tractor.versions;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tractor.LocalActor;
import tractor.RootOptions;
import tractor.Tractor;
import tractor.discovery.IncompatibleInterfaceException;
import tractor.schema.Gap;
import tractor.task.Tasks;
import tractor.testing.LeakCheck;

/** A typed lookup of an actor in another process that was built from another version of the interface. */
@ExtendWith(LeakCheck.class)
@Timeout(300)
class VersionsTest {
    private static final Duration HANG = Duration.ofSeconds(100);

    @TempDir
    private Path classes;

    @FunctionalInterface
    private interface Script {
        void run(LocalActor root) throws Exception;
    }

    private static void withRegistrar(Script script) throws Exception {
        Tractor.<Exception>root(RootOptions.defaults().withPrivateRegistry(), script::run);
    }

    private static Map<String, OptionalLong> served(TillPortal till) {
        return Objects.requireNonNull(till.portal().aid().java()).serves();
    }

    @Test
    void anActorOfTheSameVersionIsFound() throws Exception {
        withRegistrar(root -> {
            try (OtherVersion _ = OtherVersion.startSame(root.acceptAddress());
                    TillPortal till = Tractor.waitForActor("till", TillPortal.TYPE, HANG)) {
                assertThat(till.pay("ada")).isEqualTo(new Till.Receipt("ada", 3));
                assertThat(served(till)).containsExactly("tractor.versions.Till", TillPortal.TYPE.fingerprint());
                assertThat(till.portal().schema("tractor.versions.Till")).isEqualTo(TillPortal.TYPE.schema());
            }
        });
    }

    @Test
    void anActorOfAnotherVersionThatFitsIsFoundAndCanBeCalled() throws Exception {
        withRegistrar(root -> {
            try (OtherVersion _ = OtherVersion.start("compatible", root.acceptAddress(), classes);
                    TillPortal till = Tractor.waitForActor("till", TillPortal.TYPE, HANG)) {
                assertThat(served(till).get("tractor.versions.Till")).isNotEqualTo(TillPortal.TYPE.fingerprint());

                assertThat(till.total("ada")).isEqualTo(300);
                assertThat(till.pay("ada")).isEqualTo(new Till.Receipt("ada", 300));
            }
        });
    }

    @Test
    void anActorOfAVersionThatDoesNotFitIsRefusedAndAllThatDiffersIsTold() throws Exception {
        withRegistrar(root -> {
            try (OtherVersion _ = OtherVersion.start("incompatible", root.acceptAddress(), classes)) {
                IncompatibleInterfaceException refused = assertThrows(
                        IncompatibleInterfaceException.class,
                        () -> Tractor.waitForActor("till", TillPortal.TYPE, HANG));
                assertThat(refused)
                        .hasMessageThat()
                        .isEqualTo(refused.actor()
                                + " serves another version of tractor.versions.Till, which does not fit: "
                                + "`pay` is missing there; "
                                + "what `total` gives: that side writes `str`, this side reads `int64`");
                assertThat(refused.actor().name()).isEqualTo("till");
                assertThat(refused.gaps().stream().map(Gap::kind))
                        .containsExactly(Gap.Kind.METHOD_MISSING, Gap.Kind.TYPE)
                        .inOrder();
                assertThrows(
                        IncompatibleInterfaceException.class,
                        () -> Tractor.discovery().findActors("till", TillPortal.TYPE));

                try (OtherVersion _ = OtherVersion.startSame(root.acceptAddress())) {
                    while (Tractor.discovery().queryActors("till").size() < 2) {
                        Tasks.checkpoint();
                    }
                    try (TillPortal till = Tractor.discovery().findActorOrThrow("till", TillPortal.TYPE)) {
                        assertThat(till.total("ada")).isEqualTo(3); // the other one is passed over
                    }
                }
            }
        });
    }
}
