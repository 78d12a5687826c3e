package tractor.task;

/**
 * How a {@link MemoryChannel} was doing at one moment.
 *
 * @param currentBufferUsed items that were sent and wait to be received
 * @param maxBufferSize how many can
 * @param openSendChannels send ends that are open
 * @param openReceiveChannels receive ends that are open
 * @param tasksWaitingSend those who wait in {@code send}
 * @param tasksWaitingReceive those who wait in {@code receive}
 */
public record MemoryChannelStatistics(
        int currentBufferUsed,
        int maxBufferSize,
        int openSendChannels,
        int openReceiveChannels,
        int tasksWaitingSend,
        int tasksWaitingReceive) {}
