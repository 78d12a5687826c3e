package tractor.transport;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RuntimeDirectoryTest {
    @TempDir
    Path root;

    private Path named;
    private Path perUser;
    private Path temporary;

    @BeforeEach
    void name() {
        named = root.resolve("xdg");
        perUser = root.resolve("run-user");
        temporary = root.resolve("runtime");
    }

    @Test
    void theNamedDirectoryComesFirst() throws IOException {
        create(named, "rwx------");
        create(perUser, "rwx------");

        assertThat(choose(named).path()).isEqualTo(named.resolve("tractor"));
    }

    @Test
    void aNamedDirectoryMayStillBeMissing() throws IOException {
        Path opened = choose(named).open();

        assertThat(opened).isEqualTo(named.resolve("tractor"));
        assertThat(permissions(opened)).isEqualTo("rwx------");
        assertThat(permissions(named)).isEqualTo("rwx------");
    }

    @Test
    void withoutANamedOneTheUsersOwnComesNext() throws IOException {
        create(perUser, "rwx------");

        assertThat(RuntimeDirectory.choose(null, perUser, temporary).path()).isEqualTo(perUser.resolve("tractor"));
    }

    @Test
    void aDirectoryThatOthersMayEnterOrThatIsALinkIsPassedOver() throws IOException {
        create(named, "rwxr-xr-x");
        create(perUser, "rwx------");
        Path link = Files.createSymbolicLink(root.resolve("link"), perUser);

        assertThat(choose(named).path()).isEqualTo(perUser.resolve("tractor"));
        assertThat(choose(link).path()).isEqualTo(perUser.resolve("tractor"));
        assertThat(choose(Path.of("relative")).path()).isEqualTo(perUser.resolve("tractor"));
        assertThat(permissions(named)).isEqualTo("rwxr-xr-x");
    }

    @Test
    void theTemporaryDirectoryIsTheLastResortAndIsSecuredItself() throws IOException {
        create(perUser, "rwxrwxrwx");
        create(temporary, "rwxrwxrwx");

        Path opened = RuntimeDirectory.choose(null, perUser, temporary).open();

        assertThat(opened).isEqualTo(temporary.resolve("tractor"));
        assertThat(permissions(temporary)).isEqualTo("rwx------");
        assertThat(permissions(opened)).isEqualTo("rwx------");
        assertThat(permissions(perUser)).isEqualTo("rwxrwxrwx");
    }

    @Test
    void aLinkInPlaceOfTheTemporaryDirectoryIsRefused() throws IOException {
        Path target = create(root.resolve("target"), "rwxr-xr-x");
        Files.createSymbolicLink(temporary, target);

        FileSystemException refused = assertThrows(
                FileSystemException.class,
                () -> RuntimeDirectory.choose(null, perUser, temporary).open());

        assertThat(refused).hasMessageThat().isEqualTo(temporary + ": is a symbolic link");
        assertThat(permissions(target)).isEqualTo("rwxr-xr-x");
    }

    @Test
    void aLinkInPlaceOfOurOwnDirectoryIsRefused() throws IOException {
        create(named, "rwx------");
        Path target = create(root.resolve("target"), "rwxr-xr-x");
        Files.createSymbolicLink(named.resolve("tractor"), target);

        assertThrows(FileSystemException.class, () -> choose(named).open());

        assertThat(permissions(target)).isEqualTo("rwxr-xr-x");
    }

    @Test
    void anExistingDirectoryIsSecuredAndChoosingCreatesNothing() throws IOException {
        create(named, "rwx------");
        Path existing = create(named.resolve("tractor"), "rwxr-xr-x");

        RuntimeDirectory directory = choose(named);
        assertThat(permissions(existing)).isEqualTo("rwxr-xr-x");
        directory.open();

        assertThat(permissions(existing)).isEqualTo("rwx------");
        assertThat(Files.exists(temporary)).isFalse();
    }

    private RuntimeDirectory choose(Path first) throws IOException {
        return RuntimeDirectory.choose(first.toString(), perUser, temporary);
    }

    private static Path create(Path directory, String permissions) throws IOException {
        Files.createDirectory(directory);
        return Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString(permissions));
    }

    private static String permissions(Path directory) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(directory));
    }
}
