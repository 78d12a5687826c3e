package tractor.processor.read;

import javax.lang.model.element.Element;

/** Tells what is deprecated: generated code that must name it says so, instead of warning its reader. */
final class Deprecations {
    private Deprecations() {}

    /** Whether naming it gives a warning. */
    static boolean on(Element element) {
        for (Element at = element; at != null; at = at.getEnclosingElement()) {
            if (marked(at)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it says so itself, not only something around it. */
    static boolean marked(Element element) {
        return Annotations.has(element, "java.lang.Deprecated");
    }
}
