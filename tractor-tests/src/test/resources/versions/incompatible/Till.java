package tractor.versions;

import tractor.annotation.Actor;
import tractor.annotation.Rpc;

@Actor
interface Till {
    @Rpc
    String total(String customer);

    @Rpc
    Receipt settle(String customer);

    record Receipt(String customer, long cents) {}
}
