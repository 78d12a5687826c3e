package tractor.versions;

import java.util.Optional;
import tractor.annotation.Actor;
import tractor.annotation.Rpc;

@Actor
interface Till {
    @Rpc
    long total(String customer, Optional<String> currency);

    @Rpc
    Receipt pay(String customer);

    @Rpc
    void open();

    record Receipt(String customer, long cents, String thanks) {}
}
