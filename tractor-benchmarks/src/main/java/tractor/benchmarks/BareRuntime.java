package tractor.benchmarks;

import static java.util.stream.Collectors.joining;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * The runtime's jar as it would be if its code neither logged nor told Flight Recorder anything: every call of either is
 * taken out of the class files, and nothing else is.
 */
final class BareRuntime {
    private static final String LOG = "tractor/log/TractorLog";
    private static final String EVENTS = "tractor/event/";
    private static final String WITNESS = LOG + ".class";
    private static final ClassDesc SUPPLIER = Supplier.class.describeConstable().orElseThrow();

    private int logCalls;
    private int eventCalls;

    private BareRuntime() {}

    /**
     * The class path of this JVM with that jar in the place of the runtime's, beside which it is written.
     *
     * @throws IllegalStateException when the runtime is in no jar, or there was nothing to take out
     */
    static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(entry -> isRuntime(entry) ? bare(Path.of(entry)).toString() : entry)
                .collect(joining(File.pathSeparator));
    }

    private static boolean isRuntime(String entry) {
        if (Files.exists(Path.of(entry, WITNESS))) {
            throw new IllegalStateException("the runtime is in no jar, but in " + entry);
        }
        if (!Files.isRegularFile(Path.of(entry))) {
            return false;
        }
        try (ZipFile jar = new ZipFile(entry)) {
            return jar.getEntry(WITNESS) != null;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(entry, unreadable);
        }
    }

    private static Path bare(Path jar) {
        BareRuntime runtime = new BareRuntime();
        try {
            Path copy = jar.resolveSibling("bare-" + jar.getFileName()); // the same each time: it has an AOT cache, too
            runtime.copy(jar, copy);
            if (runtime.logCalls == 0 || runtime.eventCalls == 0) {
                throw new IllegalStateException("there is nothing to take out of " + jar);
            }
            System.out.println("the bare runtime lacks " + runtime.logCalls + " calls of the log and "
                    + runtime.eventCalls + " of events\n");
            return copy;
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot copy " + jar, failure);
        }
    }

    private void copy(Path from, Path to) throws IOException {
        try (ZipFile jar = new ZipFile(from.toFile());
                OutputStream file = Files.newOutputStream(to);
                ZipOutputStream out = new ZipOutputStream(file)) {
            for (Enumeration<? extends ZipEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                ZipEntry copied = new ZipEntry(entry.getName());
                copied.setTime(entry.getTime());
                out.putNextEntry(copied);
                try (InputStream content = jar.getInputStream(entry)) {
                    byte[] bytes = content.readAllBytes();
                    out.write(isToBeStripped(entry.getName()) ? stripped(bytes) : bytes);
                }
                out.closeEntry();
            }
        }
    }

    private static boolean isToBeStripped(String name) {
        return name.endsWith(".class")
                && name.startsWith("tractor/")
                && !name.startsWith("tractor/log/")
                && !name.startsWith(EVENTS);
    }

    private byte[] stripped(byte[] bytes) {
        ClassFile file = ClassFile.of();
        return file.transformClass(file.parse(bytes), ClassTransform.transformingMethodBodies(this::strip));
    }

    private void strip(CodeBuilder code, CodeElement element) {
        if (!(element instanceof InvokeInstruction call) || !isToBeTakenOut(call)) {
            code.with(element);
            return;
        }
        MethodTypeDesc type = call.typeSymbol();
        for (int i = type.parameterCount() - 1; i >= 0; i--) {
            pop(code, type.parameterType(i));
        }
        if (call.opcode() != Opcode.INVOKESTATIC) {
            code.pop();
        }
        pushNothing(code, type.returnType());
    }

    private boolean isToBeTakenOut(InvokeInstruction call) {
        String owner = call.owner().asInternalName();
        if (owner.startsWith(EVENTS)) {
            eventCalls++;
            return true;
        }
        MethodTypeDesc type = call.typeSymbol();
        boolean message = owner.equals(LOG)
                && type.returnType().equals(ConstantDescs.CD_void)
                && type.parameterList().contains(SUPPLIER);
        if (message) {
            logCalls++;
        }
        return message;
    }

    private static void pop(CodeBuilder code, ClassDesc type) {
        if (TypeKind.from(type).slotSize() == 2) {
            code.pop2();
        } else {
            code.pop();
        }
    }

    private static void pushNothing(CodeBuilder code, ClassDesc type) {
        switch (TypeKind.from(type).asLoadable()) {
            case INT -> code.iconst_0();
            case LONG -> code.lconst_0();
            case FLOAT -> code.fconst_0();
            case DOUBLE -> code.dconst_0();
            case REFERENCE -> code.aconst_null();
            default -> {} // nothing is nothing
        }
    }
}
