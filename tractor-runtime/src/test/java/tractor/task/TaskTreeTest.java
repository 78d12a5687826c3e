package tractor.task;

import static com.google.common.truth.Truth.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class TaskTreeTest {
    @Test
    void aDumpReadsAsTheTreeOfNurseriesTasksAndScopes() throws Exception {
        AtomicReference<String> dump = new AtomicReference<>();
        CountDownLatch there = new CountDownLatch(3);
        Tasks.nursery("service", service -> {
            service.start(
                    "fetcher",
                    () -> Tasks.nursery("sockets", sockets -> {
                        there.countDown();
                        there.await(); // so that the tasks stand in the order of this text
                        Blocked.forEver();
                    }));
            service.start(
                    "writer",
                    () -> CancelScope.run(scope -> {
                        scope.setName("flush");
                        scope.cancelAfter(Duration.ofDays(1));
                        CancelScope.shield(shield -> {
                            there.countDown();
                            there.await();
                            Tasks.blocking(() -> {
                                dump.set(TaskTree.current().orElseThrow().toString());
                                service.cancel();
                                return true;
                            });
                        });
                    }));
            there.countDown();
            Blocked.forEver();
        });

        assertThat(dump.get()).isEqualTo("""
            nursery service
              task fetcher
                nursery sockets
              task writer
                scope flush, 86399 s left
                  shield
                    blocking
            """);
    }

    @Test
    void aDumpTellsWhoCancelledWhat() throws Exception {
        Tasks.nursery(
                "outer",
                outer -> CancelScope.run(scope -> {
                    scope.cancel();
                    outer.cancel("peer");
                    assertThat(outer.tree().toString()).isEqualTo("""
                        nursery outer, cancelled: peer
                          scope, cancelled
                        """);
                    assertThat(scope.tree().cancelled()).isTrue();
                }));
    }

    @Test
    void aNodeTellsItsThreadAndThatsStack() throws Exception {
        Tasks.nursery("tree", nursery -> {
            TaskTree tree = nursery.tree();
            assertThat(tree.thread()).hasValue(Thread.currentThread());
            assertThat(tree.withStacks()).contains("aNodeTellsItsThreadAndThatsStack");
            CancelScope.run(inner -> assertThat(nursery.tree().thread()).isEmpty());
        });
    }

    @Test
    void aTreeCanBeWalked() throws Exception {
        CancelScope.run(scope -> Tasks.nursery(
                "tree",
                nursery -> CancelScope.shield(shield -> {
                    TaskTree top = TaskTree.current().orElseThrow();
                    assertThat(top.kind()).isEqualTo(TaskTree.Kind.SCOPE);
                    assertThat(top.name()).isEmpty();
                    TaskTree inner = top.children().getFirst();
                    assertThat(inner.kind()).isEqualTo(TaskTree.Kind.NURSERY);
                    assertThat(inner.name()).isEqualTo("tree");
                    assertThat(inner.children().getFirst().shielded()).isTrue();
                })));
    }

    @Test
    void whatIsOverIsNotInTheTreeAndIsNotKept() throws Exception {
        Tasks.nursery("service", service -> {
            for (int i = 0; i < 1_000; i++) {
                service.start("task", () -> CancelScope.run(scope -> {})).join();
            }
            service.startAndWait("last", ready -> ready.started("up"));
            while (!service.tree().children().isEmpty()) {
                Thread.onSpinWait(); // a task's result is there just before its scope is gone
            }
        });
        assertThat(TaskTree.current()).isEmpty();
    }

    @Test
    void aTreeIsWhatWasThereWhenItWasTaken() throws Exception {
        AtomicReference<TaskTree> taken = new AtomicReference<>();
        CancelScope.run(scope -> {
            scope.setName("before");
            taken.set(scope.tree());
            scope.setName("after");
            scope.cancel();
        });

        assertThat(taken.get().name()).isEqualTo("before");
        assertThat(taken.get().cancelled()).isFalse();
        assertThat(taken.get().toString()).isEqualTo("scope before\n");
        assertThat(taken.get().children()).isEqualTo(List.of());
    }
}
