package tractor.examples.payloads;

import java.util.List;
import java.util.OptionalInt;

public record Page<T>(List<T> items, OptionalInt next) {}
