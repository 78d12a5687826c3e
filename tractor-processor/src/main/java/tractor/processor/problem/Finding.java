package tractor.processor.problem;

import tractor.processor.model.Place;

/** One mistake at one place. */
public record Finding(Problem problem, Place place, String message) {}
