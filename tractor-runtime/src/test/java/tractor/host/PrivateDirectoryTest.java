package tractor.host;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PrivateDirectoryTest {
    @TempDir
    Path parent;

    @Test
    void aMissingDirectoryIsCreatedForItsOwnerAloneAndSoAreThoseAboveIt() throws IOException {
        Path directory = parent.resolve("a/b/c");

        PrivateDirectory.secure(directory);

        assertThat(permissions(directory)).isEqualTo("rwx------");
        assertThat(permissions(parent.resolve("a/b"))).isEqualTo("rwx------");
        assertThat(PrivateDirectory.flaw(directory)).isNull();
    }

    @Test
    void anExistingDirectoryIsTakenAwayFromOthersAndKeepsItsFiles() throws IOException {
        Path directory = openToAll("old");
        Path file = Files.createFile(directory.resolve("file"));

        PrivateDirectory.secure(directory);

        assertThat(permissions(directory)).isEqualTo("rwx------");
        assertThat(Files.exists(file)).isTrue();
    }

    @Test
    void securingTwiceChangesNothing() throws IOException {
        Path directory = parent.resolve("twice");
        PrivateDirectory.secure(directory);

        PrivateDirectory.secure(directory);

        assertThat(PrivateDirectory.flaw(directory)).isNull();
    }

    @Test
    void aSymbolicLinkIsRefusedAndItsTargetLeftAlone() throws IOException {
        Path target = openToAll("target");
        Path link = Files.createSymbolicLink(parent.resolve("link"), target);

        FileSystemException refused = assertThrows(FileSystemException.class, () -> PrivateDirectory.secure(link));

        assertThat(refused).hasMessageThat().isEqualTo(link + ": is a symbolic link");
        assertThat(permissions(target)).isEqualTo("rwxrwxrwx");
    }

    @Test
    void aLinkToNowhereIsRefusedAndNothingCreatedThere() throws IOException {
        Path link = Files.createSymbolicLink(parent.resolve("dangling"), parent.resolve("nowhere"));

        assertThrows(FileSystemException.class, () -> PrivateDirectory.secure(link));

        assertThat(Files.exists(parent.resolve("nowhere"))).isFalse();
    }

    @Test
    void aFileInItsPlaceIsRefused() throws IOException {
        Path file = Files.createFile(parent.resolve("file"));

        FileSystemException refused = assertThrows(FileSystemException.class, () -> PrivateDirectory.secure(file));

        assertThat(refused.getReason()).isEqualTo("is not a directory");
    }

    @Test
    void aDirectoryOfAnotherUserIsRefusedAndLeftAsItIs() throws IOException {
        Path directory = openToAll("foreign");
        long me = UserId.current();

        FileSystemException refused =
                assertThrows(FileSystemException.class, () -> PrivateDirectory.secure(directory, me + 1));

        assertThat(refused.getReason()).isEqualTo("belongs to user %d, not to %d".formatted(me, me + 1));
        assertThat(permissions(directory)).isEqualTo("rwxrwxrwx");
    }

    @Test
    void aFlawIsToldAndAMissingDirectoryHasNone() throws IOException {
        assertThat(PrivateDirectory.flaw(openToAll("open"))).isEqualTo("has mode 0777, not 0700");
        assertThat(PrivateDirectory.flaw(parent.resolve("missing"))).isNull();
    }

    private Path openToAll(String name) throws IOException {
        Path directory = Files.createDirectory(parent.resolve(name));
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxrwxrwx"));
        return directory;
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
