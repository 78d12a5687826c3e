package tractor.tree;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every kind of composite, nested in each other. */
record Parcel(
        String text,
        Instant at,
        Colour colour,
        Numbers numbers,
        Shape shape,
        List<List<Integer>> rows,
        Map<String, List<Point>> routes,
        Map<String, Map<String, Colour>> palette,
        Optional<Point> origin,
        Optional<List<String>> labels,
        List<Optional<String>> gaps) {}
