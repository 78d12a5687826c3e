package tractor.versions;

import tractor.annotation.Actor;
import tractor.annotation.Rpc;

/** The version from which the caller is built; the others are among the resources. */
@Actor
interface Till {
    @Rpc
    long total(String customer);

    @Rpc
    Receipt pay(String customer);

    /** What a customer gets. */
    record Receipt(String customer, long cents) {}
}
