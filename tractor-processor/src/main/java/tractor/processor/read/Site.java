package tractor.processor.read;

import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeParameterElement;
import tractor.processor.model.TypeUse;

/**
 * Where a type stands.
 *
 * @param element what mistakes are shown at
 * @param scope the codecs that hold there
 * @param variables what the type parameters of a generic record or interface stand for
 */
record Site(Element element, CodecScope scope, Map<TypeParameterElement, TypeUse> variables) {
    Site(Element element, CodecScope scope) {
        this(element, scope, Map.of());
    }

    Site with(CodecScope nearer) {
        return new Site(element, nearer, variables);
    }
}
