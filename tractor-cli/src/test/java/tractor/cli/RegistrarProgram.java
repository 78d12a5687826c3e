package tractor.cli;

import tractor.RootOptions;
import tractor.Tractor;

/** A registrar with a name that has to be quoted; it ends with its standard input. */
final class RegistrarProgram {
    static final String NAME = "the \"books\"";

    private RegistrarProgram() {}

    public static void main(String[] args) throws Exception {
        Tractor.<Exception>root(RootOptions.defaults().withPrivateRegistry().withName(NAME), root -> {
            System.out.println(root.acceptAddress() + " " + root.uid().uuid());
            while (System.in.read() >= 0) {
                // nothing is ever said
            }
        });
    }
}
