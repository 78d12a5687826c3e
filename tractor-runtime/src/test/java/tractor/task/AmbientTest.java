package tractor.task;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class AmbientTest {
    @Test
    void theInnermostOwnerIsSeenAndTheOuterOneComesBack() throws Exception {
        Ambient.callWithOwner("outer", () -> {
            Ambient.callWithOwner("inner", () -> assertOwner("inner"));
            return assertOwner("outer");
        });

        assertThat(Ambient.owner()).isNull();
    }

    @Test
    void settingAnOwnerKeepsTheScope() throws Exception {
        CancelScope over = CancelScope.run(scope -> Ambient.callWithOwner("actor", () -> {
            assertThat(Tasks.currentScope()).isSameInstanceAs(scope);
            scope.cancel();
            Tasks.checkpoint();
            return true;
        }));

        assertThat(over.cancelledCaught()).isTrue();
    }

    @Test
    void aScopeKeepsTheOwner() throws Exception {
        Ambient.callWithOwner("actor", () -> CancelScope.run(scope -> assertOwner("actor")));
    }

    @Test
    void whatTheBodyThrowsComesOutAsItself() {
        IOException failure = new IOException("body");

        assertThat(assertThrows(
                        IOException.class,
                        () -> Ambient.callWithOwner("actor", () -> {
                            throw failure;
                        })))
                .isSameInstanceAs(failure);
    }

    private static boolean assertOwner(String expected) {
        assertThat(Ambient.owner()).isEqualTo(expected);
        return true;
    }
}
