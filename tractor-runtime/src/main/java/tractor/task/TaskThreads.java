package tractor.task;

/** Makes the threads that a nursery runs its tasks on. */
@FunctionalInterface
public interface TaskThreads {
    /** Virtual threads: for user code. */
    TaskThreads VIRTUAL = (name, task) -> Thread.ofVirtual().name(name).unstarted(task);

    /** Daemon platform threads: for a runtime that must go on while user code keeps the virtual threads' carrier. */
    TaskThreads PLATFORM = Tasks::platformThread;

    /** A thread of that name that will run the task, not yet started. */
    Thread newThread(String name, Runnable task);
}
