package tractor.discovery;

import static com.google.common.truth.Truth.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tractor.msg.Address;
import tractor.msg.Uid;
import tractor.task.Registration;

/** What every keeper of a registry keeps to. */
abstract class RegistryBackendContract {
    private static final Address HERE = Address.tcp("127.0.0.1", 41_001);
    private static final Address THERE = Address.tcp("127.0.0.1", 41_002);
    private static final Address FILE = Address.uds("/run/tractor", "svc@1.sock");

    private final RegistryBackend registry = open();
    private final Uid first = actor("svc");
    private final Uid second = actor("svc");
    private final Uid other = actor("other");

    /** An empty one. */
    abstract RegistryBackend open();

    @AfterEach
    void close() {
        registry.close();
    }

    private static Uid actor(String name) {
        return new Uid(name, UUID.randomUUID().toString());
    }

    private List<Uid> found(String nameOrUuid) {
        return registry.find(nameOrUuid, Integer.MAX_VALUE).stream()
                .map(ActorEntry::uid)
                .toList();
    }

    @Test
    void anActorIsFoundByNameAndByUuidWithItsAddressesInTheirOrder() {
        registry.put(first, THERE);
        registry.put(first, HERE);
        registry.put(first, THERE);
        ActorEntry entry = new ActorEntry(first, List.of(THERE, HERE));

        assertThat(registry.find("svc", 10)).containsExactly(entry);
        assertThat(registry.find(first.uuid(), 10)).containsExactly(entry);
        assertThat(registry.findFirst("svc")).hasValue(entry);
        assertThat(registry.addresses(first)).containsExactly(THERE, HERE).inOrder();
        assertThat(registry.owner(HERE)).hasValue(first);
        assertThat(registry.size()).isEqualTo(1);
    }

    @Test
    void whoIsNotRegisteredIsNotFound() {
        registry.put(first, HERE);

        assertThat(registry.find("nobody", 10)).isEmpty();
        assertThat(registry.findFirst("nobody")).isEmpty();
        assertThat(registry.addresses(other)).isEmpty();
        assertThat(registry.owner(THERE)).isEmpty();
    }

    @Test
    void theLastRegisteredComeFirstAndNoMoreThanAskedFor() {
        registry.put(first, HERE);
        registry.put(second, THERE);
        registry.put(first, FILE); // one more address makes nobody newer

        assertThat(found("svc")).containsExactly(second, first).inOrder();
        assertThat(registry.find("svc", 1)).containsExactly(new ActorEntry(second, List.of(THERE)));
        assertThat(registry.findFirst("svc").map(ActorEntry::uid)).hasValue(first);
        assertThat(registry.all().stream().map(ActorEntry::uid))
                .containsExactly(first, second)
                .inOrder();
    }

    @Test
    void anAddressBelongsToWhomItWasGivenLastAndAnActorWithoutAddressesIsNone() {
        registry.put(first, HERE);
        registry.put(second, HERE);

        assertThat(registry.owner(HERE)).hasValue(second);
        assertThat(found("svc")).containsExactly(second);
        assertThat(registry.find(first.uuid(), 10)).isEmpty();
        assertThat(registry.size()).isEqualTo(1);
    }

    @Test
    void anActorThatIsRemovedFreesItsAddresses() {
        registry.put(first, HERE);
        registry.put(first, THERE);

        assertThat(registry.remove(first)).isTrue();
        assertThat(registry.remove(first)).isFalse();
        assertThat(registry.all()).isEmpty();
        assertThat(registry.owner(HERE)).isEmpty();
        registry.put(other, HERE);
        assertThat(registry.owner(HERE)).hasValue(other);
    }

    @Test
    void anAddressIsRemovedFromItsOwnerOnly() {
        registry.put(first, HERE);
        registry.put(first, THERE);

        assertThat(registry.remove(other, HERE)).isFalse();
        assertThat(registry.remove(first, FILE)).isFalse();
        assertThat(registry.addresses(first)).containsExactly(HERE, THERE);
        assertThat(registry.remove(first, HERE)).isTrue();
        assertThat(registry.addresses(first)).containsExactly(THERE);
        assertThat(registry.remove(first, THERE)).isTrue();
        assertThat(found("svc")).isEmpty();
    }

    @Test
    void aNameThatReadsLikeAUuidStandsBehindTheActorOfThatUuid() {
        Uid thief = actor(first.uuid());
        registry.put(first, HERE);
        registry.put(thief, THERE);

        assertThat(found(first.uuid())).containsExactly(first);
        registry.remove(first);
        assertThat(found(first.uuid())).containsExactly(thief);
    }

    @Test
    void aUuidThatReadsLikeANameStandsBehindTheActorsOfThatName() {
        Uid thief = new Uid("thief", "svc");
        registry.put(first, HERE);
        registry.put(thief, THERE);

        assertThat(found("svc")).containsExactly(first);
        registry.remove(first);
        assertThat(found("svc")).containsExactly(thief);
    }

    @Test
    void theVersionChangesWithTheContentAndWithNothingElse() {
        long empty = registry.version();
        registry.put(first, HERE);
        long one = registry.version();
        registry.put(first, HERE);
        registry.remove(other);
        registry.remove(other, HERE);
        registry.find("svc", 10);
        long same = registry.version();
        registry.remove(first, HERE);

        assertThat(one).isNotEqualTo(empty);
        assertThat(same).isEqualTo(one);
        assertThat(registry.version()).isNotEqualTo(same);
    }

    @Test
    void aListenerHearsOfEachNewAddressWhenItsActorCanBeFoundAndNotOnceItHasGone() {
        List<String> heard = new ArrayList<>();
        Registration listening = registry.onPut(
                uid -> heard.add(uid.name() + " of " + registry.addresses(uid).size()));
        registry.put(first, HERE);
        registry.put(first, HERE);
        registry.put(first, THERE);
        assertThat(listening.remove()).isTrue();
        registry.put(other, FILE);

        assertThat(heard).containsExactly("svc of 1", "svc of 2").inOrder();
    }

    @Test
    void writersDoNotDisturbEachOther() throws InterruptedException {
        int writers = 8;
        int rounds = 500;
        CountDownLatch go = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        for (int writer = 0; writer < writers; writer++) {
            int number = writer;
            threads.add(Thread.startVirtualThread(() -> write(go, number, rounds)));
        }
        go.countDown();
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(registry.size()).isEqualTo(writers);
        assertThat(registry.all()).hasSize(writers);
        assertThat(registry.find("svc", writers * 2)).hasSize(writers);
        for (ActorEntry entry : registry.all()) {
            assertThat(registry.owner(entry.addresses().getFirst())).hasValue(entry.uid());
        }
    }

    private void write(CountDownLatch go, int writer, int rounds) {
        try {
            go.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        Uid uid = actor("svc");
        Address own = Address.tcp("127.0.0.1", 42_000 + writer);
        for (int i = 0; i < rounds; i++) {
            registry.put(uid, HERE); // which all of them want
            registry.put(uid, own);
            registry.remove(uid, HERE);
            registry.remove(uid);
        }
        registry.put(uid, own);
    }
}
