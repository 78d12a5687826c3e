package tractor.versions;

import tractor.RootOptions;
import tractor.Tractor;
import tractor.msg.Address;

/** A root that serves the version of {@link Till} that stands first on its class path; it ends with its standard input. */
final class TillProgram {
    private TillProgram() {}

    public static void main(String[] args) throws Exception {
        RootOptions options = RootOptions.defaults()
                .withName("till")
                .withRegistry(Address.parse(args[0]))
                .serving(TillPortal.serving(LiveTill.class));
        Tractor.<Exception>root(options, root -> {
            while (System.in.read() >= 0) {
                // nobody says anything
            }
        });
    }
}
