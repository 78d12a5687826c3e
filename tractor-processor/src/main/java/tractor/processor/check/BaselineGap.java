package tractor.processor.check;

import tractor.schema.Gap;
import tractor.schema.Gap.Kind;

/** A gap between a peer of before and one of now. {@code writerIsNew}: the one of now writes what the other does not read. */
record BaselineGap(Gap gap, boolean writerIsNew) {
    /** What its method or type is called now. */
    String nowName() {
        return writerIsNew ? gap.where().writer() : gap.where().reader();
    }

    /** What its method or type was called before. */
    String oldName() {
        return writerIsNew ? gap.where().reader() : gap.where().writer();
    }

    /** What was there before. */
    String was() {
        return newWritten() ? gap.read() : gap.written();
    }

    /** What is there now. */
    String is() {
        return newWritten() ? gap.written() : gap.read();
    }

    /** The kind of a method is no message: the caller's stands where the written would. */
    private boolean newWritten() {
        return gap.kind() == Kind.METHOD_KIND ? writerIsNew == gap.byCaller() : writerIsNew;
    }
}
