package tractor.spawn;

import org.jspecify.annotations.Nullable;

/**
 * How the spare JVMs of a root are run.
 *
 * @param mainModule the module of their entry point, used when the runtime itself is on the module path
 * @param mainClass their entry point
 * @param transport what they are to be ready for, as their entry point understands it
 * @param rehearsal the entry point by which an AOT cache is made; null where there is to be none
 */
public record SparePlan(
        String mainModule,
        String mainClass,
        String transport,
        @Nullable String rehearsal) {}
