package tractor;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tractor.host.HostEnvironment;
import tractor.host.HostVariable;

/**
 * An environment variable that the runtime reads, as it stands in this process.
 *
 * @param value null when it is unset
 * @param meaning what it says, for people
 * @param byDefault what holds when it is unset
 * @param precedence what it beats, and what beats it
 * @param internal whether the runtime sets it for the processes that it starts, and nobody else does
 * @param secret whether its value is shown to nobody; it is left out here, but for whether there is one
 */
public record EnvironmentVariable(
        String name,
        @Nullable String value,
        String meaning,
        String byDefault,
        String precedence,
        boolean internal,
        boolean secret) {
    private static final String HIDDEN = "***";

    /** All of them: those for users, and then those of the runtime itself. */
    public static List<EnvironmentVariable> all() {
        return Arrays.stream(HostVariable.values()).map(EnvironmentVariable::of).toList();
    }

    private static EnvironmentVariable of(HostVariable variable) {
        String value = HostEnvironment.value(variable);
        return new EnvironmentVariable(
                variable.key(),
                value != null && variable.isSecret() ? HIDDEN : value,
                variable.meaning(),
                variable.byDefault(),
                variable.precedence(),
                variable.isInternal(),
                variable.isSecret());
    }
}
