package tractor.tree;

enum Colour {
    RED,
    GREEN,
    BLUE
}
