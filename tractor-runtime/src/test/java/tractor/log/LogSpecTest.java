package tractor.log;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.logging.Level;
import org.junit.jupiter.api.Test;

class LogSpecTest {
    @Test
    void aLevelAloneIsForAll() {
        LogSpec spec = LogSpec.parse("cancel");
        assertThat(spec.of("spawn")).isEqualTo(LogLevels.CANCEL);
        assertThat(spec.of("context")).isEqualTo(LogLevels.CANCEL);
    }

    @Test
    void levelsOfSubsystemsLeaveTheOthersAsTheyAreByDefault() {
        LogSpec spec = LogSpec.parse("spawn:runtime, context:CANCEL");
        assertThat(spec.of("spawn")).isEqualTo(LogLevels.RUNTIME);
        assertThat(spec.of("context")).isEqualTo(LogLevels.CANCEL);
        assertThat(spec.of("rpc")).isEqualTo(Level.WARNING);
    }

    @Test
    void aLevelAmongThoseOfSubsystemsIsForTheOthers() {
        LogSpec spec = LogSpec.parse("info,context:transport");
        assertThat(spec.of("context")).isEqualTo(LogLevels.TRANSPORT);
        assertThat(spec.of("rpc")).isEqualTo(Level.INFO);
    }

    @Test
    void theOriginalsNamesAreKnown() {
        assertThat(LogSpec.parse("debug").of("x")).isEqualTo(Level.FINE);
        assertThat(LogSpec.parse("error").of("x")).isEqualTo(Level.SEVERE);
        assertThat(LogSpec.parse("critical").of("x")).isEqualTo(Level.SEVERE);
        assertThat(LogSpec.parse("pdb").of("x")).isEqualTo(LogLevels.PDB);
        assertThat(LogSpec.parse("devx").of("x")).isEqualTo(LogLevels.DEVX);
        assertThat(LogSpec.parse("io").of("x")).isEqualTo(LogLevels.IO);
    }

    @Test
    void itsTextIsReadBackAsItself() {
        LogSpec spec = LogSpec.parse("io,spawn:runtime,context:fine");
        assertThat(spec.toString()).isEqualTo("io,context:fine,spawn:runtime");
        assertThat(LogSpec.parse(spec.toString())).isEqualTo(spec);
    }

    @Test
    void anUnknownLevelIsNamedBesideThoseThatThereAre() {
        IllegalArgumentException bad =
                assertThrows(IllegalArgumentException.class, () -> LogSpec.parse("context:cancle"));
        assertThat(bad).hasMessageThat().contains("there is no log level 'cancle', but all, finest");
        assertThat(bad).hasMessageThat().contains("cancel, warning");
    }

    @Test
    void aColonWithoutASubsystemIsNamed() {
        IllegalArgumentException bad =
                assertThrows(IllegalArgumentException.class, () -> LogSpec.parse("info,:cancel"));
        assertThat(bad).hasMessageThat().contains("':cancel' names no subsystem");
    }
}
