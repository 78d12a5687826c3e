package tractor.examples.guide;

import tractor.error.RemoteActorException;

final class Errors {
    private Errors() {}

    static String declared(CalculatorPortal calculator) throws InterruptedException {
        try {
            return "root: " + calculator.squareRoot(-1);
        } catch (NegativeNumber negative) { // as itself; its cause is the RemoteActorException
            return "refused: " + negative.getMessage();
        }
    }

    static String undeclared(CalculatorPortal calculator) throws InterruptedException {
        try {
            return "quotient: " + calculator.divide(1, 0);
        } catch (RemoteActorException failure) { // nothing is loaded because a peer named it
            return failure.sourceType() + " in " + failure.source().name() + ": " + failure.remoteMessage();
        }
    }

    static String inFull(CalculatorPortal calculator) throws InterruptedException {
        try {
            return "quotient: " + calculator.divide(1, 0);
        } catch (RemoteActorException failure) {
            return failure.pformat(); // several lines, for people
        }
    }
}
