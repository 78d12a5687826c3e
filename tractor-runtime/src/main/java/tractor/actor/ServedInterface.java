package tractor.actor;

import tractor.rpc.Dispatcher;
import tractor.rpc.PortalType;

/**
 * One interface that an actor serves, by a service that has been constructed.
 *
 * @param dispatcher the service behind it
 */
record ServedInterface(PortalType<?, ?> type, Dispatcher dispatcher) {}
