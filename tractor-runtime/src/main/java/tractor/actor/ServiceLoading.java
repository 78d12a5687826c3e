package tractor.actor;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import tractor.annotation.Actor;
import tractor.msg.SpawnExtension.ServiceEntry;
import tractor.rpc.Dispatcher;
import tractor.rpc.PortalType;
import tractor.rpc.TypedPortal;

/**
 * Constructs services, in a child those that its proved parent named: the one place that loads classes by name. A class
 * that is loaded by name is initialised only after it was found to be a generated portal, or to implement an interface annotated with {@link Actor}.
 */
final class ServiceLoading {
    private ServiceLoading() {}

    /** Loads what a proved parent named, and constructs it. */
    static List<ServedInterface> load(List<ServiceEntry> entries, ClassLoader loader) throws Exception {
        List<Service> services = new ArrayList<>();
        for (ServiceEntry entry : entries) {
            PortalType<?, ?> type = portalType(entry.portalClass(), loader);
            services.add(new Service(type, load(entry.serviceClass(), loader)));
        }
        return construct(services);
    }

    /** One instance for each service class and interface, behind its dispatcher. Runs user code: the constructors. */
    static List<ServedInterface> construct(List<Service> services) throws Exception {
        List<ServedInterface> served = new ArrayList<>();
        for (Service service : services) {
            served.add(new ServedInterface(service.type(), dispatcher(service.type(), service.implementation())));
        }
        return served;
    }

    private static PortalType<?, ?> portalType(String name, ClassLoader loader) throws Exception {
        Class<?> portal = load(name, loader);
        if (!TypedPortal.class.isAssignableFrom(portal)) {
            throw new IllegalArgumentException(name + " is not a generated portal");
        }
        Field constant = portal.getDeclaredField("TYPE");
        makeAccessible(constant, portal);
        PortalType<?, ?> type = (PortalType<?, ?>) constant.get(null);
        if (!type.service().isAnnotationPresent(Actor.class)) {
            throw new IllegalArgumentException(type.service().getName() + " is not annotated with @Actor");
        }
        return type;
    }

    private static <S> Dispatcher dispatcher(PortalType<S, ?> type, Class<?> service) throws Exception {
        if (!type.service().isAssignableFrom(service)) {
            throw new IllegalArgumentException(
                    service.getName() + " does not implement " + type.service().getName());
        }
        return type.dispatcher(type.service().cast(instantiate(service)));
    }

    private static Class<?> load(String name, ClassLoader loader) throws ClassNotFoundException {
        return Class.forName(name, false, loader);
    }

    private static Object instantiate(Class<?> service) throws Exception {
        if (Modifier.isAbstract(service.getModifiers())) {
            throw new IllegalArgumentException(
                    service.getName() + " is abstract: name a class that can be constructed");
        }
        Constructor<?> constructor;
        try {
            constructor = service.getDeclaredConstructor();
        } catch (NoSuchMethodException missing) {
            throw new IllegalArgumentException(
                    service.getName() + " has no constructor without parameters, which its actor needs; an inner class "
                            + "must be static",
                    missing);
        }
        makeAccessible(constructor, service);
        try {
            return constructor.newInstance();
        } catch (InvocationTargetException thrown) {
            switch (thrown.getCause()) {
                case Exception cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw thrown;
            }
        }
    }

    private static void makeAccessible(AccessibleObject member, Class<?> owner) {
        if (!member.trySetAccessible()) {
            throw new IllegalArgumentException("the runtime cannot reach " + owner.getName() + ": let module "
                    + owner.getModule().getName() + " open package " + owner.getPackageName()
                    + " to tractor.runtime, or make the class public and export its package");
        }
    }
}
