package tractor.transport;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A process without a free descriptor: run in a JVM of its own, under a small limit. */
class DescriptorExhaustionTest {

    @Test
    void aListenerSurvivesWantOfDescriptors() throws Exception {
        Process process = new ProcessBuilder(
                        "sh",
                        "-c",
                        "ulimit -n 100 && exec \"$0\" -cp \"$1\" " + DescriptorExhaustion.class.getName(),
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        System.getProperty("java.class.path"))
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertWithMessage(output).that(process.waitFor()).isEqualTo(0);
        assertThat(output).contains("accepted after all");
        assertThat(output).containsMatch("accepting on 127.0.0.1:[0-9]+ works again");
    }
}
