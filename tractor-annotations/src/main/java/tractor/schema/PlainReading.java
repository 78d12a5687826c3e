package tractor.schema;

import tractor.schema.WireType.Plain;
import tractor.schema.WireType.Shape;

/** How much of what one plain type writes another one reads. */
enum PlainReading {
    ALL,
    SOME,
    NONE;

    static PlainReading of(Plain written, Plain read) {
        if (written == read || read == Plain.ANY) {
            return ALL;
        }
        Shape from = written.shape();
        Shape to = read.shape();
        if (from == Shape.INT) {
            if (to == Shape.INT) {
                return read.spans(written) ? ALL : SOME;
            }
            return to == Shape.FLOAT || read == Plain.DECIMAL
                    ? ALL
                    : NONE; // numbers are read where fractions are meant
        }
        if (from == Shape.FLOAT) {
            if (to == Shape.FLOAT) {
                return read == Plain.FLOAT64 ? ALL : SOME;
            }
            return read == Plain.DECIMAL ? ALL : NONE;
        }
        if (from == Shape.STR && to == Shape.STR) {
            return read == Plain.STR ? ALL : written == Plain.STR ? SOME : NONE;
        }
        return NONE;
    }
}
