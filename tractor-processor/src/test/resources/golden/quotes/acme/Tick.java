package acme;

import java.time.Instant;

public record Tick(String symbol, double price, Instant at) {}
