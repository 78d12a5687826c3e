package tractor.tree;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tractor.annotation.Actor;
import tractor.annotation.Rpc;

/** Gives back what it is given, one method for each kind of payload. */
@Actor
interface Echo {
    @Rpc
    Numbers numbers(Numbers value);

    @Rpc
    Parcel parcel(Parcel value);

    @Rpc
    Shape shape(Shape value);

    @Rpc
    byte[] bytes(byte[] value);

    @Rpc
    String text(String value);

    @Rpc
    char letter(char value);

    @Rpc
    int whole(int value);

    @Rpc
    double real(double value);

    @Rpc
    Instant moment(Instant value);

    @Rpc
    Optional<Colour> colour(Optional<Colour> value);

    @Rpc
    List<Shape> shapes(List<Shape> value);

    @Rpc
    Map<String, Integer> ranks(Map<String, Integer> value);

    @Rpc
    String all(String text, long number, boolean flag, List<Point> points);

    @Rpc
    void nothing();

    @Rpc
    int calls();
}
