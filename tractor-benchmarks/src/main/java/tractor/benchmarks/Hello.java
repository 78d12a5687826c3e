package tractor.benchmarks;

import java.util.List;

/** The least that a JVM can be started for. */
public final class Hello {
    private Hello() {}

    /** The command that starts it. */
    public static List<String> command() {
        return ChildJvm.command(Hello.class, List.of(), List.of());
    }

    public static void main(String[] args) {
        System.out.println("Hello");
    }
}
