package tractor.processor.check;

import java.util.ArrayList;
import java.util.List;
import tractor.processor.model.Component;
import tractor.processor.model.Place;
import tractor.processor.model.TypeId;

/**
 * How a payload type was reached.
 *
 * @param place the nearest element on the way that has a line
 * @param origin the parameter or method where the way begins
 * @param steps the record components on the way
 */
record Route(Place place, String origin, List<String> steps) {
    static Route from(Place place, String origin) {
        return new Route(place, origin, List.of());
    }

    Route into(TypeId type, Component component) {
        List<String> longer = new ArrayList<>(steps);
        longer.add(type.nestedName() + "." + component.name());
        return new Route(component.place().or(place), origin, List.copyOf(longer));
    }

    /** {@code Order.items -> Item.weight}, or the origin when no record lies between. */
    String shown() {
        return steps.isEmpty() ? origin : String.join(" -> ", steps);
    }
}
