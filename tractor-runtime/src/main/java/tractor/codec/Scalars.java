package tractor.codec;

/** The codecs of the scalars that lists and maps hold most often: a class each, which the JVM can tell apart and inline. */
final class Scalars {
    private Scalars() {}

    record OfBoolean() implements PayloadCodec<Boolean> {
        @Override
        public void write(WireWriter out, Boolean value) {
            out.writeBoolean(value);
        }

        @Override
        public Boolean read(WireReader in) {
            return in.readBoolean();
        }
    }

    record OfInt() implements PayloadCodec<Integer> {
        @Override
        public void write(WireWriter out, Integer value) {
            out.writeLong(value);
        }

        @Override
        public Integer read(WireReader in) {
            return in.readInt();
        }
    }

    record OfLong() implements PayloadCodec<Long> {
        @Override
        public void write(WireWriter out, Long value) {
            out.writeLong(value);
        }

        @Override
        public Long read(WireReader in) {
            return in.readLong();
        }
    }

    record OfDouble() implements PayloadCodec<Double> {
        @Override
        public void write(WireWriter out, Double value) {
            out.writeDouble(value);
        }

        @Override
        public Double read(WireReader in) {
            return in.readDouble();
        }
    }

    record OfString() implements PayloadCodec<String> {
        @Override
        public void write(WireWriter out, String value) {
            out.writeString(value);
        }

        @Override
        public String read(WireReader in) {
            return in.readString();
        }
    }
}
