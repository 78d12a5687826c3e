package tractor.tree;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class PlainEcho implements Echo {
    private int calls;

    @Override
    public Numbers numbers(Numbers value) {
        return value;
    }

    @Override
    public Parcel parcel(Parcel value) {
        return value;
    }

    @Override
    public Shape shape(Shape value) {
        return value;
    }

    @Override
    public byte[] bytes(byte[] value) {
        return value;
    }

    @Override
    public String text(String value) {
        return value;
    }

    @Override
    public char letter(char value) {
        return value;
    }

    @Override
    public int whole(int value) {
        return value;
    }

    @Override
    public double real(double value) {
        return value;
    }

    @Override
    public Instant moment(Instant value) {
        return value;
    }

    @Override
    public Optional<Colour> colour(Optional<Colour> value) {
        return value;
    }

    @Override
    public List<Shape> shapes(List<Shape> value) {
        return value;
    }

    @Override
    public Map<String, Integer> ranks(Map<String, Integer> value) {
        return value;
    }

    @Override
    public String all(String text, long number, boolean flag, List<Point> points) {
        return text + "/" + number + "/" + flag + "/" + points;
    }

    @Override
    public void nothing() {
        calls++;
    }

    @Override
    public int calls() {
        return calls;
    }
}
