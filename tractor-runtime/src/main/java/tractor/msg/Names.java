package tractor.msg;

import tractor.codec.WireReader;

/** Names and ids in messages. They are kept as long as a dialog or a connection lasts, so they have a limit of their own. */
final class Names {
    /** In UTF-16 units. The original's ids have 36, its names are those of functions. */
    static final int LONGEST = 1024;

    private Names() {}

    static String read(WireReader in) {
        return read(in, LONGEST);
    }

    static String read(WireReader in, int longest) {
        int from = in.position();
        String name = in.readString();
        if (name.length() > longest) {
            throw in.invalid("Expected `str` of length <= " + longest, from);
        }
        return name;
    }
}
