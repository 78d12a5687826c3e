package tractor.examples.payloads;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

public record Fill(UUID id, Side side, BigDecimal price, long amount, Instant at, Optional<String> note) {}
