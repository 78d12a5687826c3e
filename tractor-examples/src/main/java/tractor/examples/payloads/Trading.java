package tractor.examples.payloads;

final class Trading {
    private Trading() {}

    static String told(Object answer) {
        return switch (answer) {
            case Event.Paused paused -> "paused for " + paused.atMost();
            case Event event -> "event " + event;
            case Long count -> count + " fills";
            case Double price -> "at " + price;
            default -> throw new AssertionError("lies outside the pldSpec");
        };
    }
}
