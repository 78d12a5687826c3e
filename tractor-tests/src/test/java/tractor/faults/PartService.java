package tractor.faults;

import tractor.Tractor;
import tractor.context.CalleeContext;

final class PartService implements Part {
    private final Station station = Station.OF_THIS_PROCESS;

    PartService() throws InterruptedException {
        if (station.cell().phase() == Phase.BOOT
                && Tractor.currentActor().name().equals("child")) {
            station.report("boot");
            station.stand();
        }
    }

    @Override
    public void call(int below) throws InterruptedException {
        if (below == 0) {
            station.report("call");
            station.stand();
        } else {
            Scene.lead(below, part -> part.call(below - 1));
        }
    }

    @Override
    public Beat.Over stream(CalleeContext<Beat.Ready, Void, Beat.Tick> ctx, int below) throws InterruptedException {
        ctx.started(new Beat.Ready());
        try (var up = ctx.openStream()) {
            if (below == 0) {
                up.send(new Beat.Tick("child"));
                station.stand();
            } else {
                Scene.lead(below, part -> Scene.follow(part, below - 1, up::send));
            }
        }
        return new Beat.Over();
    }
}
