package tractor.examples.quickstart;

/** A trade of the past. */
public record Trade(String symbol, double price, double amount) {}
