package tractor.examples.guide;

import tractor.error.RemoteActorException;

final class Calls {
    private Calls() {}

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

    static int someOfManyItems(CalculatorPortal calculator) throws InterruptedException {
        int sum = 0;
        try (var numbers = calculator.count()) { // endless: leaving the block cancels the remote task
            while (sum < 100) {
                sum += numbers.receive();
            }
        }
        return sum;
    }
}
