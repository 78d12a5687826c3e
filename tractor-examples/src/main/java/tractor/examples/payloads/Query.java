package tractor.examples.payloads;

import java.time.LocalDate;
import tractor.annotation.Defaults;

public record Query(LocalDate day, int limit, boolean newestFirst) {
    @Defaults // what a peer leaves out is as here
    public Query(LocalDate day) {
        this(day, 100, true);
    }
}
