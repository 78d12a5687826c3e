package tractor.floors;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;

/** The compiled classes of the runtime without its tests, read once for all rules. */
final class RuntimeClasses {
    static final JavaClasses ALL = new ClassFileImporter().importPath(Path.of("target", "classes"));

    private RuntimeClasses() {}
}
