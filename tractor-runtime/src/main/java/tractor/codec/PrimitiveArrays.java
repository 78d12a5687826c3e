package tractor.codec;

import java.util.Arrays;

/** Arrays of primitives, their elements never boxed. What is read grows with what arrives, not by its length field. */
final class PrimitiveArrays {
    private PrimitiveArrays() {}

    private static int first(int size) {
        return Math.min(size, ListCodec.LARGEST_FIRST_CAPACITY);
    }

    private static int more(int size, int length) {
        return Math.min(size, length * 2);
    }

    static void write(WireWriter out, boolean[] array) {
        out.writeArrayHeader(array.length);
        for (boolean value : array) {
            out.writeBoolean(value);
        }
    }

    static boolean[] readBooleans(WireReader in) {
        int size = in.readArrayHeader();
        boolean[] array = new boolean[first(size)];
        for (int i = 0; i < size; i++) {
            if (i == array.length) {
                array = Arrays.copyOf(array, more(size, i));
            }
            array[i] = in.readBoolean();
        }
        return array;
    }

    static void write(WireWriter out, short[] array) {
        out.writeArrayHeader(array.length);
        for (short value : array) {
            out.writeLong(value);
        }
    }

    static short[] readShorts(WireReader in) {
        int size = in.readArrayHeader();
        short[] array = new short[first(size)];
        for (int i = 0; i < size; i++) {
            if (i == array.length) {
                array = Arrays.copyOf(array, more(size, i));
            }
            array[i] = in.readShort();
        }
        return array;
    }

    static void write(WireWriter out, int[] array) {
        out.writeArrayHeader(array.length);
        for (int value : array) {
            out.writeLong(value);
        }
    }

    static int[] readInts(WireReader in) {
        int size = in.readArrayHeader();
        int[] array = new int[first(size)];
        for (int i = 0; i < size; i++) {
            if (i == array.length) {
                array = Arrays.copyOf(array, more(size, i));
            }
            array[i] = in.readInt();
        }
        return array;
    }

    static void write(WireWriter out, long[] array) {
        out.writeArrayHeader(array.length);
        for (long value : array) {
            out.writeLong(value);
        }
    }

    static long[] readLongs(WireReader in) {
        int size = in.readArrayHeader();
        long[] array = new long[first(size)];
        for (int i = 0; i < size; i++) {
            if (i == array.length) {
                array = Arrays.copyOf(array, more(size, i));
            }
            array[i] = in.readLong();
        }
        return array;
    }

    static void write(WireWriter out, float[] array) {
        out.writeArrayHeader(array.length);
        for (float value : array) {
            out.writeDouble(value);
        }
    }

    static float[] readFloats(WireReader in) {
        int size = in.readArrayHeader();
        float[] array = new float[first(size)];
        for (int i = 0; i < size; i++) {
            if (i == array.length) {
                array = Arrays.copyOf(array, more(size, i));
            }
            array[i] = in.readFloat();
        }
        return array;
    }

    static void write(WireWriter out, double[] array) {
        out.writeArrayHeader(array.length);
        for (double value : array) {
            out.writeDouble(value);
        }
    }

    static double[] readDoubles(WireReader in) {
        int size = in.readArrayHeader();
        double[] array = new double[first(size)];
        for (int i = 0; i < size; i++) {
            if (i == array.length) {
                array = Arrays.copyOf(array, more(size, i));
            }
            array[i] = in.readDouble();
        }
        return array;
    }

    static void write(WireWriter out, char[] array) {
        out.writeArrayHeader(array.length);
        for (char value : array) {
            out.writeChar(value);
        }
    }

    static char[] readChars(WireReader in) {
        int size = in.readArrayHeader();
        char[] array = new char[first(size)];
        for (int i = 0; i < size; i++) {
            if (i == array.length) {
                array = Arrays.copyOf(array, more(size, i));
            }
            array[i] = in.readChar();
        }
        return array;
    }
}
