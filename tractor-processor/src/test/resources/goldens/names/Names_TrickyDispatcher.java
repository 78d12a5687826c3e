package acme;

import javax.annotation.processing.Generated;
import tractor.annotation.GeneratedByTractor;
import tractor.rpc.Dispatcher;
import tractor.rpc.IncomingCall;

/** The callee's side of {@link Names.Tricky}: hands incoming calls to the service. */
@GeneratedByTractor
@Generated("tractor.processor.TractorProcessor")
final class Names_TrickyDispatcher implements Dispatcher {
    private final Names.Tricky service;

    public Names_TrickyDispatcher(Names.Tricky service) {
        this.service = service;
    }

    @Override
    public void dispatch(IncomingCall call) throws Exception {
        switch (call.method()) {
            case "in" -> {
                Names_TrickyPayloads.InArgs args = call.accept(Names_TrickyPayloads.IN);
                call.complete(
                        Names_TrickyPayloads.IN, service.in(args.in(), args.seen(), args.field(), args.left(),
                        args.out(), args.value(), args.args(), args.call()));
            }
            case "service" -> {
                Names_TrickyPayloads.ServiceArgs args = call.accept(Names_TrickyPayloads.SERVICE);
                service.service(
                        args.tractor(), args.hashCode_(), args.toString_(), args.FIELDS(), args.portal(),
                        args.service());
                call.complete(Names_TrickyPayloads.SERVICE);
            }
            case "fooBar" -> {
                Names_TrickyPayloads.FooBarArgs args = call.accept(Names_TrickyPayloads.FOO_BAR);
                service.fooBar(args.payload());
                call.complete(Names_TrickyPayloads.FOO_BAR);
            }
            case "foo_bar" -> {
                Names_TrickyPayloads.Foo_barArgs args = call.accept(Names_TrickyPayloads.FOO_BAR_METHOD);
                service.foo_bar(args.latest());
                call.complete(Names_TrickyPayloads.FOO_BAR_METHOD);
            }
            case "latest" -> {
                Names_TrickyPayloads.LatestArgs2 args = call.accept(Names_TrickyPayloads.LATEST);
                call.complete(Names_TrickyPayloads.LATEST, service.latest(args.args()));
            }
            case "Latest" -> {
                Names_TrickyPayloads.LatestArgs3 args = call.accept(Names_TrickyPayloads.LATEST_METHOD);
                call.complete(Names_TrickyPayloads.LATEST_METHOD, service.Latest(args.FIELDS(), args.fields()));
            }
            case "talk" -> {
                Names_TrickyPayloads.TalkArgs args = call.accept(Names_TrickyPayloads.TALK);
                call.complete(
                        Names_TrickyPayloads.TALK,
                        service.talk(call.context(Names_TrickyPayloads.TALK), args.body(), args.x()));
            }
            case "silent" -> {
                call.accept(Names_TrickyPayloads.SILENT);
                service.silent(call.context(Names_TrickyPayloads.SILENT));
                call.complete(Names_TrickyPayloads.SILENT);
            }
            default -> throw call.unknownMethod();
        }
    }
}
