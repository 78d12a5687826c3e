package tractor.versions;

/** Serves the caller's own version. */
final class LiveTill implements Till {
    @Override
    public long total(String customer) {
        return customer.length();
    }

    @Override
    public Receipt pay(String customer) {
        return new Receipt(customer, total(customer));
    }
}
