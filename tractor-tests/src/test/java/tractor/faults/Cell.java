package tractor.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One experiment: a fault strikes a victim, in a phase, in a tree that is so many generations deep below its root.
 */
record Cell(Fault fault, Phase phase, int depth, Victim victim) {
    static final List<Integer> DEPTHS = List.of(1, 3);

    /** All that can be written down, also those that make no sense. */
    static List<Cell> all() {
        List<Cell> cells = new ArrayList<>();
        for (Fault fault : Fault.values()) {
            for (Phase phase : Phase.values()) {
                for (int depth : DEPTHS) {
                    for (Victim victim : Victim.values()) {
                        cells.add(new Cell(fault, phase, depth, victim));
                    }
                }
            }
        }
        return cells;
    }

    /** The inverse of {@link #toString}. */
    static Cell parse(String text) {
        String[] part = text.split("/", -1);
        return new Cell(
                Fault.valueOf(part[0]), Phase.valueOf(part[1]), Integer.parseInt(part[2]), Victim.valueOf(part[3]));
    }

    /** The names of the tree's processes, the root first. */
    List<String> names() {
        return depth == 1 ? List.of("root", "child") : List.of("root", "top", "parent", "child");
    }

    String victimName() {
        return victim.name().toLowerCase(Locale.ROOT);
    }

    /** Those to whose nurseries the fault comes, the nearest first: whoever is above the victim, or the root. */
    List<String> toldBy() {
        List<String> names = names();
        return victim == Victim.ROOT
                ? List.of("root")
                : names.subList(0, names.indexOf(victimName())).reversed();
    }

    @Override
    public String toString() {
        return fault + "/" + phase + "/" + depth + "/" + victim;
    }
}
