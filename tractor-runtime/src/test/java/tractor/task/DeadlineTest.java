package tractor.task;

import static com.google.common.truth.Truth.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DeadlineTest {
    private static final Duration FAR = Duration.ofDays(1);

    @Test
    void theTimeLeftShrinksToZeroAndIsNeverNegative() {
        assertThat(Deadline.in(FAR).timeLeft().orElseThrow()).isAtMost(FAR);
        assertThat(Deadline.in(FAR).hasPassed()).isFalse();
        assertThat(Deadline.in(FAR.negated()).timeLeft()).hasValue(Duration.ZERO);
        assertThat(Deadline.in(FAR.negated()).hasPassed()).isTrue();
        assertThat(Deadline.in(Duration.ZERO).hasPassed()).isTrue();
    }

    @Test
    void aMomentOfTheWallClockIsTranslated() {
        Deadline tomorrow = Deadline.at(Instant.now().plus(FAR));

        assertThat(tomorrow).isGreaterThan(Deadline.in(FAR.dividedBy(2)));
        assertThat(tomorrow).isLessThan(Deadline.in(FAR.multipliedBy(2)));
        assertThat(Deadline.at(Instant.MIN).hasPassed()).isTrue();
        assertThat(Deadline.at(Instant.MAX)).isEqualTo(Deadline.NEVER);
    }

    @Test
    void deadlinesSortByWhenTheyComeAndNeverIsLast() {
        Deadline past = Deadline.in(FAR.negated());
        Deadline near = Deadline.in(Duration.ofHours(1));
        Deadline far = Deadline.in(FAR);

        assertThat(Stream.of(Deadline.NEVER, far, past, near).sorted().toList())
                .isEqualTo(List.of(past, near, far, Deadline.NEVER));
        assertThat(far.earlier(near)).isEqualTo(near);
        assertThat(Deadline.NEVER.earlier(far)).isEqualTo(far);
        assertThat(far.earlier(Deadline.NEVER)).isEqualTo(far);
        assertThat(far).isNotEqualTo(near);
    }

    @Test
    void neverLeavesNoTimeToTell() {
        assertThat(Deadline.NEVER.timeLeft()).isEmpty();
        assertThat(Deadline.NEVER.hasPassed()).isFalse();
        assertThat(Deadline.in(Duration.ofSeconds(Long.MAX_VALUE))).isEqualTo(Deadline.NEVER);
    }

    @Test
    void aDeadlineTellsPeopleHowFarOffItIs() {
        assertThat(Deadline.NEVER.toString()).isEqualTo("never");
        assertThat(Deadline.in(FAR).toString()).startsWith("in PT23H59M");
        assertThat(Deadline.in(FAR.negated()).toString()).startsWith("PT24H");
        assertThat(Deadline.in(FAR.negated()).toString()).endsWith(" ago");
    }
}
