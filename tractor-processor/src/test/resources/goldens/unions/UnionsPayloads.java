package acme;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;
import tractor.annotation.GeneratedByTractor;
import tractor.codec.Codecs;
import tractor.codec.FieldNames;
import tractor.codec.Members;
import tractor.codec.PayloadCodec;
import tractor.codec.Tags;
import tractor.codec.WireReader;
import tractor.codec.WireWriter;
import tractor.rpc.ContextMethod;
import tractor.rpc.NoArgs;
import tractor.rpc.RpcMethod;

/** Arguments, endpoints and payload codecs of {@link Unions}. */
@GeneratedByTractor
@Generated("tractor.processor.TractorProcessor")
final class UnionsPayloads {
    static final String NAMESPACE = "acme.Unions";

    static final long FINGERPRINT = 0x35e3616596637786L;

    static final PayloadCodec<Unions.Answer.Text> UNIONS_ANSWER_TEXT = new UnionsAnswerTextCodec();
    static final PayloadCodec<Unions.Answer.Pair> UNIONS_ANSWER_PAIR = new UnionsAnswerPairCodec();
    static final PayloadCodec<Unions.Answer.Word> UNIONS_ANSWER_WORD = Codecs.enumOf(Unions.Answer.Word.class);
    static final PayloadCodec<Unions.Answer.Code> UNIONS_ANSWER_CODE =
            Codecs.enumByNumber(Unions.Answer.Code.class, Unions.Answer.Code::code);
    static final PayloadCodec<Unions.Answer> UNIONS_ANSWER = new UnionsAnswerCodec();
    static final PayloadCodec<Unions.Shape.Circle> UNIONS_SHAPE_CIRCLE = new UnionsShapeCircleCodec();
    static final PayloadCodec<Unions.Shape.Line> UNIONS_SHAPE_LINE = new UnionsShapeLineCodec();
    static final PayloadCodec<Unions.Shape.Level> UNIONS_SHAPE_LEVEL = Codecs.enumOf(Unions.Shape.Level.class);
    static final PayloadCodec<Unions.Shape.Named> UNIONS_SHAPE_NAMED = new UnionsShapeNamedCodec();
    static final PayloadCodec<Unions.Shape> UNIONS_SHAPE = new UnionsShapeCodec();
    static final PayloadCodec<Object> UNIONS_SHAPE_OR_OTHERS = new UnionsShapeOrOthersCodec();
    static final PayloadCodec<Object> STRING_OR_DOUBLE = new StringOrDoubleCodec();

    static final RpcMethod<AnswerArgs, Unions.Answer> ANSWER =
            RpcMethod.of(NAMESPACE, "answer", new AnswerArgsCodec(), UNIONS_ANSWER);
    static final RpcMethod<ShapeArgs, Unions.Shape> SHAPE =
            RpcMethod.of(NAMESPACE, "shape", new ShapeArgsCodec(), UNIONS_SHAPE);
    static final ContextMethod<SeveralArgs, Object, Unions.Shape.Line, Boolean, Object> SEVERAL =
            ContextMethod.of(NAMESPACE, "several", new SeveralArgsCodec(), UNIONS_SHAPE_OR_OTHERS, UNIONS_SHAPE_LINE,
                    Codecs.BOOLEAN, UNIONS_SHAPE_OR_OTHERS);
    static final ContextMethod<NoArgs, Double, Object, @Nullable Void, @Nullable Void> FEW =
            ContextMethod.of(NAMESPACE, "few", NoArgs.CODEC, Codecs.DOUBLE, STRING_OR_DOUBLE, Codecs.NIL, Codecs.NIL);
    static final ContextMethod<NoArgs, Object, String, Unions.Shape, Object> ANYTHING =
            ContextMethod.of(NAMESPACE, "anything", NoArgs.CODEC, Codecs.OBJECT, Codecs.STRING, UNIONS_SHAPE,
                    Codecs.OBJECT);
    static final ContextMethod<NoArgs, @Nullable Void, Unions.Shape.Level, @Nullable Void, @Nullable Void> ONE =
            ContextMethod.of(NAMESPACE, "one", NoArgs.CODEC, Codecs.NIL, UNIONS_SHAPE_LEVEL, Codecs.NIL, Codecs.NIL);

    private UnionsPayloads() {}

    record AnswerArgs(Unions.Answer answer) {}

    static final class AnswerArgsCodec implements PayloadCodec<AnswerArgs> {
        private static final FieldNames FIELDS = FieldNames.of("answer");

        @Override
        public void write(WireWriter out, AnswerArgs value) {
            out.writeMapHeader(1);
            out.writeField(FIELDS, 0);
            UNIONS_ANSWER.write(out, value.answer());
        }

        @Override
        public AnswerArgs read(WireReader in) {
            Unions.Answer answer = null;
            long seen = 0;
            for (int left = in.readMapHeader(); left > 0; left--) {
                if (in.readField(FIELDS) != 0) {
                    throw in.unexpectedField();
                }
                answer = UNIONS_ANSWER.read(in);
                seen = 1;
            }
            in.requireFields(FIELDS, seen, 0b1);
            return new AnswerArgs(requireNonNull(answer));
        }
    }

    record ShapeArgs(Unions.Shape shape) {}

    static final class ShapeArgsCodec implements PayloadCodec<ShapeArgs> {
        private static final FieldNames FIELDS = FieldNames.of("shape");

        @Override
        public void write(WireWriter out, ShapeArgs value) {
            out.writeMapHeader(1);
            out.writeField(FIELDS, 0);
            UNIONS_SHAPE.write(out, value.shape());
        }

        @Override
        public ShapeArgs read(WireReader in) {
            Unions.Shape shape = null;
            long seen = 0;
            for (int left = in.readMapHeader(); left > 0; left--) {
                if (in.readField(FIELDS) != 0) {
                    throw in.unexpectedField();
                }
                shape = UNIONS_SHAPE.read(in);
                seen = 1;
            }
            in.requireFields(FIELDS, seen, 0b1);
            return new ShapeArgs(requireNonNull(shape));
        }
    }

    record SeveralArgs(int start) {}

    static final class SeveralArgsCodec implements PayloadCodec<SeveralArgs> {
        private static final FieldNames FIELDS = FieldNames.of("start");

        @Override
        public void write(WireWriter out, SeveralArgs value) {
            out.writeMapHeader(1);
            out.writeField(FIELDS, 0);
            out.writeLong(value.start());
        }

        @Override
        public SeveralArgs read(WireReader in) {
            int start = 0;
            long seen = 0;
            for (int left = in.readMapHeader(); left > 0; left--) {
                if (in.readField(FIELDS) != 0) {
                    throw in.unexpectedField();
                }
                start = in.readInt();
                seen = 1;
            }
            in.requireFields(FIELDS, seen, 0b1);
            return new SeveralArgs(start);
        }
    }

    static final class UnionsAnswerTextCodec implements PayloadCodec<Unions.Answer.Text> {
        private static final FieldNames FIELDS = FieldNames.of("text");

        @Override
        public void write(WireWriter out, Unions.Answer.Text value) {
            out.writeMapHeader(1);
            out.writeField(FIELDS, 0);
            out.writeString(value.text());
        }

        @Override
        public Unions.Answer.Text read(WireReader in) {
            String text = null;
            long seen = 0;
            for (int left = in.readMapHeader(); left > 0; left--) {
                int field = in.readField(FIELDS);
                switch (field) {
                    case 0 -> text = in.readString();
                    default -> {
                        in.skip();
                        continue;
                    }
                }
                seen |= 1L << field;
            }
            in.requireFields(FIELDS, seen, 0b1);
            return new Unions.Answer.Text(requireNonNull(text));
        }
    }

    static final class UnionsAnswerPairCodec implements PayloadCodec<Unions.Answer.Pair> {
        @Override
        public void write(WireWriter out, Unions.Answer.Pair value) {
            out.writeArrayHeader(2);
            out.writeLong(value.x());
            out.writeLong(value.y());
        }

        @Override
        public Unions.Answer.Pair read(WireReader in) {
            int size = in.readArrayHeader(2);
            int x = in.readInt();
            int y = in.readInt();
            in.skip(size - 2);
            return new Unions.Answer.Pair(x, y);
        }
    }

    static final class UnionsAnswerCodec implements PayloadCodec<Unions.Answer> {
        @Override
        public void write(WireWriter out, Unions.Answer value) {
            switch (value) {
                case Unions.Answer.Text text -> UNIONS_ANSWER_TEXT.write(out, text);
                case Unions.Answer.Pair pair -> UNIONS_ANSWER_PAIR.write(out, pair);
                case Unions.Answer.Word word -> UNIONS_ANSWER_WORD.write(out, word);
                case Unions.Answer.Code code -> UNIONS_ANSWER_CODE.write(out, code);
            }
        }

        @Override
        public Unions.Answer read(WireReader in) {
            return switch (in.peekType()) {
                case "object" -> UNIONS_ANSWER_TEXT.read(in);
                case "array" -> UNIONS_ANSWER_PAIR.read(in);
                case "str" -> UNIONS_ANSWER_WORD.read(in);
                case "int" -> UNIONS_ANSWER_CODE.read(in);
                default -> throw in.expected("int | str | array | object");
            };
        }

        @Override
        public <N extends Unions.Answer> PayloadCodec<N> limitedTo(Class<N> type) {
            return Members.of(this)
                    .with(Unions.Answer.Text.class, UNIONS_ANSWER_TEXT)
                    .with(Unions.Answer.Pair.class, UNIONS_ANSWER_PAIR)
                    .with(Unions.Answer.Word.class, UNIONS_ANSWER_WORD)
                    .with(Unions.Answer.Code.class, UNIONS_ANSWER_CODE)
                    .limitedTo(type);
        }
    }

    static final class UnionsShapeCircleCodec implements PayloadCodec<Unions.Shape.Circle> {
        private static final FieldNames FIELDS = FieldNames.of("type", "radius");
        private static final Tags TAG = Tags.in("type", "Circle");

        @Override
        public void write(WireWriter out, Unions.Shape.Circle value) {
            out.writeMapHeader(2);
            TAG.write(out, 0);
            out.writeField(FIELDS, 1);
            out.writeDouble(value.radius());
        }

        @Override
        public Unions.Shape.Circle read(WireReader in) {
            double radius = 0;
            long seen = 0;
            int left = in.readMapHeader();
            if (left > 0 && TAG.tryRead(in)) {
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 1)) {
                radius = in.readDouble();
                seen |= 0b10;
                left--;
            }
            for (; left > 0; left--) {
                int field = in.readField(FIELDS);
                switch (field) {
                    case 0 -> TAG.read(in);
                    case 1 -> radius = in.readDouble();
                    default -> {
                        in.skip();
                        continue;
                    }
                }
                seen |= 1L << field;
            }
            in.requireFields(FIELDS, seen, 0b10);
            return new Unions.Shape.Circle(radius);
        }
    }

    static final class UnionsShapeLineCodec implements PayloadCodec<Unions.Shape.Line> {
        private static final FieldNames FIELDS = FieldNames.of("type", "length");
        private static final Tags TAG = Tags.in("type", "Line");

        @Override
        public void write(WireWriter out, Unions.Shape.Line value) {
            out.writeMapHeader(2);
            TAG.write(out, 0);
            out.writeField(FIELDS, 1);
            out.writeDouble(value.length());
        }

        @Override
        public Unions.Shape.Line read(WireReader in) {
            double length = 0;
            long seen = 0;
            int left = in.readMapHeader();
            if (left > 0 && TAG.tryRead(in)) {
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 1)) {
                length = in.readDouble();
                seen |= 0b10;
                left--;
            }
            for (; left > 0; left--) {
                int field = in.readField(FIELDS);
                switch (field) {
                    case 0 -> TAG.read(in);
                    case 1 -> length = in.readDouble();
                    default -> {
                        in.skip();
                        continue;
                    }
                }
                seen |= 1L << field;
            }
            in.requireFields(FIELDS, seen, 0b10);
            return new Unions.Shape.Line(length);
        }
    }

    static final class UnionsShapeNamedCodec implements PayloadCodec<Unions.Shape.Named> {
        @Override
        public void write(WireWriter out, Unions.Shape.Named value) {
            switch (value) {
                case Unions.Shape.Level level -> UNIONS_SHAPE_LEVEL.write(out, level);
            }
        }

        @Override
        public Unions.Shape.Named read(WireReader in) {
            return UNIONS_SHAPE_LEVEL.read(in);
        }

        @Override
        public <N extends Unions.Shape.Named> PayloadCodec<N> limitedTo(Class<N> type) {
            return Members.of(this)
                    .with(Unions.Shape.Level.class, UNIONS_SHAPE_LEVEL)
                    .limitedTo(type);
        }
    }

    static final class UnionsShapeCodec implements PayloadCodec<Unions.Shape> {
        private static final Tags TAGS = Tags.in("type", "Circle", "Line");

        @Override
        public void write(WireWriter out, Unions.Shape value) {
            switch (value) {
                case Unions.Shape.Circle circle -> UNIONS_SHAPE_CIRCLE.write(out, circle);
                case Unions.Shape.Line line -> UNIONS_SHAPE_LINE.write(out, line);
                case Unions.Shape.Level level -> UNIONS_SHAPE_LEVEL.write(out, level);
            }
        }

        @Override
        public Unions.Shape read(WireReader in) {
            return switch (in.peekType()) {
                case "object" -> switch (TAGS.peek(in)) {
                    case 0 -> UNIONS_SHAPE_CIRCLE.read(in);
                    case 1 -> UNIONS_SHAPE_LINE.read(in);
                    default -> throw new AssertionError("there are no other tags");
                };
                case "str" -> UNIONS_SHAPE_LEVEL.read(in);
                default -> throw in.expected("str | object");
            };
        }

        @Override
        public <N extends Unions.Shape> PayloadCodec<N> limitedTo(Class<N> type) {
            return Members.of(this)
                    .with(Unions.Shape.Circle.class, UNIONS_SHAPE_CIRCLE)
                    .with(Unions.Shape.Line.class, UNIONS_SHAPE_LINE)
                    .with(Unions.Shape.Named.class, UNIONS_SHAPE_NAMED)
                    .with(Unions.Shape.Level.class, UNIONS_SHAPE_LEVEL)
                    .limitedTo(type);
        }
    }

    static final class UnionsShapeOrOthersCodec implements PayloadCodec<Object> {
        private static final Tags TAGS = Tags.in("type", "Circle", "Line");

        @Override
        public void write(WireWriter out, Object value) {
            switch (value) {
                case Unions.Shape.Circle circle -> UNIONS_SHAPE_CIRCLE.write(out, circle);
                case Unions.Shape.Line line -> UNIONS_SHAPE_LINE.write(out, line);
                case Unions.Shape.Level level -> UNIONS_SHAPE_LEVEL.write(out, level);
                case Boolean boolean_ -> out.writeBoolean(boolean_);
                case Long long_ -> out.writeLong(long_);
                case Double double_ -> out.writeDouble(double_);
                case byte[] binary -> out.writeBinary(binary);
                case Instant instant -> out.writeInstant(instant);
                case int[] intArray -> Codecs.INT_ARRAY.write(out, intArray);
                default -> throw new IllegalArgumentException("outside the pldSpec: " + value.getClass().getName());
            }
        }

        @Override
        public Object read(WireReader in) {
            return switch (in.peekType()) {
                case "object" -> switch (TAGS.peek(in)) {
                    case 0 -> UNIONS_SHAPE_CIRCLE.read(in);
                    case 1 -> UNIONS_SHAPE_LINE.read(in);
                    default -> throw new AssertionError("there are no other tags");
                };
                case "str" -> UNIONS_SHAPE_LEVEL.read(in);
                case "bool" -> in.readBoolean();
                case "int" -> in.readLong();
                case "float" -> in.readDouble();
                case "bytes" -> in.readBinary();
                case "ext" -> in.readInstant();
                case "array" -> Codecs.INT_ARRAY.read(in);
                default -> throw in.expected("bool | int | float | str | bytes | datetime | array | object");
            };
        }

        @Override
        public <N> PayloadCodec<N> limitedTo(Class<N> type) {
            return Members.of(this)
                    .with(Unions.Shape.class, UNIONS_SHAPE)
                    .with(Unions.Shape.Circle.class, UNIONS_SHAPE_CIRCLE)
                    .with(Unions.Shape.Line.class, UNIONS_SHAPE_LINE)
                    .with(Unions.Shape.Named.class, UNIONS_SHAPE_NAMED)
                    .with(Unions.Shape.Level.class, UNIONS_SHAPE_LEVEL)
                    .limitedTo(type);
        }
    }

    static final class StringOrDoubleCodec implements PayloadCodec<Object> {
        @Override
        public void write(WireWriter out, Object value) {
            switch (value) {
                case String string -> out.writeString(string);
                case Double double_ -> out.writeDouble(double_);
                default -> throw new IllegalArgumentException("outside the pldSpec: " + value.getClass().getName());
            }
        }

        @Override
        public Object read(WireReader in) {
            return switch (in.peekType()) {
                case "str" -> in.readString();
                case "int", "float" -> in.readDouble();
                default -> throw in.expected("float | str");
            };
        }
    }
}
