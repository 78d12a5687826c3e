package tractor.processor.read;

import javax.lang.model.element.Element;

/** Tells what is deprecated: generated code that must name it says so, instead of warning its reader. */
final class Deprecations {
    private Deprecations() {}

    static boolean on(Element element) {
        for (Element at = element; at != null; at = at.getEnclosingElement()) {
            if (Annotations.has(at, "java.lang.Deprecated")) {
                return true;
            }
        }
        return false;
    }
}
