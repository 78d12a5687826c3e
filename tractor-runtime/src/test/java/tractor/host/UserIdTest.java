package tractor.host;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UserIdTest {
    @Test
    void theProcessAndItsNewFilesHaveOneUser() throws IOException {
        assertThat(UserId.current()).isEqualTo(UserId.ofNewFile());
    }

    @Test
    void theUserOfThisProcessOwnsItsNewFiles(@TempDir Path directory) throws IOException {
        Path file = Files.createFile(directory.resolve("new"));
        assertThat(UserId.principal()).isEqualTo(Files.getOwner(file));
        assertThat(UserId.principal())
                .isNotEqualTo(
                        Files.readAttributes(file, PosixFileAttributes.class).group());
    }

    @Test
    void theEffectiveUserCountsNotTheRealOne() throws IOException {
        assertThat(UserId.inStatus(List.of("Name:\tjava", "Uid:\t1000\t4294967294\t0\t0", "Gid:\t1\t1\t1\t1")))
                .isEqualTo(4294967294L);
    }

    @Test
    void aStatusWithoutUserIsAnError() {
        assertThrows(IOException.class, () -> UserId.inStatus(List.of("Name:\tjava")));
    }
}
