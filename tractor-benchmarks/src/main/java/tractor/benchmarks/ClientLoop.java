package tractor.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.concurrent.TimeUnit;
import tractor.benchmarks.Client.Caller;

/** Measures when the harness says so, one command a line, until the end of its standard input. */
final class ClientLoop {
    private ClientLoop() {}

    static void run(Client client) throws Exception {
        var commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        System.out.println("ready");
        for (String line = commands.readLine(); line != null; line = commands.readLine()) {
            System.out.println(measure(client, line.split(" ", -1)).toLine());
        }
    }

    private static Sample measure(Client client, String[] words) throws Exception {
        long nanos = TimeUnit.MILLISECONDS.toNanos(Long.parseLong(words[words.length - 1]));
        return switch (words[0]) {
            case "call" -> calls(client, Integer.parseInt(words[1]), nanos);
            case "share" -> shared(client, Integer.parseInt(words[1]), nanos);
            case "register" -> calls(client.newRegistrant(), nanos);
            case "stream" -> client.stream(nanos);
            case "start" -> start(client);
            default -> throw new IOException("unknown command: " + String.join(" ", words));
        };
    }

    private static Sample calls(Client client, int callers, long nanos) throws Exception {
        if (callers > 1) {
            return Crowd.call(client, callers, nanos);
        }
        return calls(client.newCaller(), nanos);
    }

    private static Sample shared(Client client, int tasks, long nanos) throws Exception {
        try (Caller caller = client.newCaller()) {
            return Crowd.call(client, Collections.nCopies(tasks, caller), nanos);
        }
    }

    private static Sample calls(Caller opened, long nanos) throws Exception {
        try (Caller caller = opened) {
            long begin = System.nanoTime();
            Times times = Times.ofCalls(caller, begin + nanos);
            return times.over(System.nanoTime() - begin);
        }
    }

    private static Sample start(Client client) throws Exception {
        Times times = new Times();
        long nanos = client.start();
        times.add(nanos);
        return times.over(nanos);
    }
}
