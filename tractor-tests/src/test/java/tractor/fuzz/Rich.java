package tractor.fuzz;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tractor.annotation.Actor;
import tractor.annotation.Rpc;

/** Payload types of every kind, for their generated codecs. */
@Actor
interface Rich {
    enum Colour {
        RED,
        GREEN,
        BLUE
    }

    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    record Scalars(
            boolean flag,
            byte tiny,
            short small,
            int whole,
            long large,
            float single,
            double real,
            char letter,
            String text,
            byte[] bytes,
            Instant at,
            Colour colour) {}

    record Boxes(
            Optional<Boolean> flag,
            Optional<Integer> whole,
            Optional<String> text,
            Optional<Instant> at,
            Optional<Colour> colour,
            Optional<Scalars> scalars) {}

    /** Contains itself by way of a list, a map and an option. */
    record Tree(int value, List<Tree> children, Map<String, Tree> named, Optional<Tree> next) {}

    record Percent(int value) {
        public Percent {
            if (value < 0 || value > 100) {
                throw new IllegalArgumentException("no percentage: " + value);
            }
        }
    }

    sealed interface Shape {
        record Dot(double x, double y) implements Shape {}

        record Path(List<Dot> through, boolean closed) implements Shape {}

        record Group(String label, List<Shape> parts, Map<String, Shape> named) implements Shape {}

        record Empty() implements Shape {}
    }

    record Everything(
            Scalars scalars,
            Boxes boxes,
            Tree tree,
            Shape shape,
            Percent share,
            List<List<Integer>> rows,
            Map<String, List<Percent>> shares,
            List<Optional<String>> gaps) {}

    @Rpc
    Everything everything(Everything all, Shape shape, List<Tree> trees, Optional<Percent> share);

    @Rpc
    Stream<Shape> shapes(Map<String, Map<String, Colour>> palette);

    @Rpc
    Boxes boxes(List<Scalars> scalars);

    @Rpc
    void nothing();
}
