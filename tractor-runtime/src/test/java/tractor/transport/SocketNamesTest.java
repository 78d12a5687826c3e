package tractor.transport;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tractor.msg.Address;
import tractor.msg.UdsAddress;

final class SocketNamesTest {
    private static final String DIRECTORY = "/tmp/tractor-501";
    private static final long PID = 12_345;

    @Test
    void aSocketIsNamedAfterItsActorAndProcess() {
        assertThat(SocketNames.actorSocket(DIRECTORY, "worker", PID))
                .isEqualTo(Address.uds(DIRECTORY, "worker@12345.sock"));
        assertThat(SocketNames.actorSocket(DIRECTORY, "..", PID)).isEqualTo(Address.uds(DIRECTORY, "..@12345.sock"));
    }

    @Test
    void aNameThatWouldLeaveTheDirectoryIsReplacedByItsDigest() {
        assertThat(SocketNames.actorSocket(DIRECTORY, "../worker", PID))
                .isEqualTo(Address.uds(DIRECTORY, "actor.12f53f1feb1c0b1cbbe3acd3f427e5df@12345.sock"));
        assertThat(SocketNames.actorSocket(DIRECTORY, "a\0b", PID).file()).startsWith("actor.");
    }

    @ParameterizedTest
    @ValueSource(ints = {104, 108})
    void aNameTooLongForThePathIsReplacedByItsDigest(int limit) {
        UdsAddress socket = SocketNames.actorSocket(DIRECTORY, "actor-" + "é".repeat(100), PID, limit);

        assertThat(socket.file()).isEqualTo("actor.c9d8fd8871a523159d3b6101b2921c1b@12345.sock");
        assertThat(socket.path().getBytes(StandardCharsets.UTF_8).length).isLessThan(limit);
    }

    @ParameterizedTest
    @ValueSource(ints = {104, 108})
    void theLimitCountsBytesAndIsNotReached(int limit) {
        int room = limit - 1 - DIRECTORY.length() - "/@12345.sock".length();
        String longest = "é" + "x".repeat(room - 2);

        assertThat(SocketNames.actorSocket(DIRECTORY, longest, PID, limit).file())
                .isEqualTo(longest + "@12345.sock");
        assertThat(SocketNames.actorSocket(DIRECTORY, longest + "x", PID, limit).file())
                .startsWith("actor.");
    }

    @Test
    void aDirectoryThatLeavesNoRoomIsRefused() {
        String deep = "/tmp/" + "x".repeat(90);

        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class, () -> SocketNames.actorSocket(deep, "worker".repeat(10), PID, 108));

        assertThat(refused).hasMessageThat().contains(deep + " leaves no room");
        assertThat(refused).hasMessageThat().contains("shorter than 108");
    }
}
