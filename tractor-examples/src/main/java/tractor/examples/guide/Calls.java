package tractor.examples.guide;

final class Calls {
    private Calls() {}

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
