package tractor.cli;

import tractor.RootOptions;
import tractor.Tractor;

/** A registrar with a name that has to be quoted, which serves a {@link Clerk}; it ends with its standard input. */
final class RegistrarProgram {
    static final String NAME = "the \"books\"";

    private RegistrarProgram() {}

    public static void main(String[] args) throws Exception {
        RootOptions options = RootOptions.defaults()
                .withPrivateRegistry()
                .withName(NAME)
                .serving(ClerkPortal.serving(LiveClerk.class));
        Tractor.<Exception>root(options, root -> {
            System.out.println(root.acceptAddress() + " " + root.uid().uuid());
            while (System.in.read() >= 0) {
                // nothing is ever said
            }
        });
    }
}
