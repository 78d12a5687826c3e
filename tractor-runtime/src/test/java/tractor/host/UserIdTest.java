package tractor.host;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

final class UserIdTest {
    @Test
    void theProcessAndItsNewFilesHaveOneUser() throws IOException {
        assertThat(UserId.current()).isEqualTo(UserId.ofNewFile());
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
