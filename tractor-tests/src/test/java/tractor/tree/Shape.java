package tractor.tree;

import java.util.List;

/** A sealed union whose variants nest. */
sealed interface Shape {
    record Dot(Point at) implements Shape {}

    record Path(List<Point> through, boolean closed) implements Shape {}

    record Group(String label, List<Shape> parts) implements Shape {}

    record Empty() implements Shape {}
}
