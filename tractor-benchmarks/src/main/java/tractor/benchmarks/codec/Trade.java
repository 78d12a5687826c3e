package tractor.benchmarks.codec;

import java.util.List;

/** The small record. */
public record Trade(String symbol, int quantity, double price, List<Integer> lots) {}
