package tractor.tree;

record Point(int x, int y) {}
