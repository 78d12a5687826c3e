package tractor.spawn;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tractor.host.HostEnvironment;

/**
 * What a spare JVM is told when it becomes the process of an actor.
 *
 * @param uuid the actor's
 * @param token the secret by which it and its parent prove themselves to each other
 * @param lineage the uuids of its ancestors and its own, with a slash between them
 * @param ancestors the ids of the processes of its ancestors, with a slash between them
 * @param words what the command line of its process would say if it had one of its own
 */
public record Lease(String uuid, String token, String lineage, String ancestors, List<String> words) {
    private static final int FIELDS = 4;

    public Lease {
        words = List.copyOf(words);
    }

    /** What the child is told that a request is about. */
    public static Lease of(SpawnRequest request) {
        return new Lease(
                request.uid().uuid(),
                request.token(),
                request.lineage() + "/" + request.uid().uuid(),
                HostEnvironment.ancestorsOfChildren(),
                JavaCommand.words(request.uid(), request.parent()));
    }

    /** Takes what {@link #texts} gave. */
    public static Lease of(List<String> texts) {
        if (texts.size() <= FIELDS) {
            throw new IllegalArgumentException("a lease has more than " + FIELDS + " texts, not " + texts.size());
        }
        return new Lease(texts.get(0), texts.get(1), texts.get(2), texts.get(3), texts.subList(FIELDS, texts.size()));
    }

    /** All of it, for the wire. */
    public List<String> texts() {
        List<String> texts = new ArrayList<>(List.of(uuid, token, lineage, ancestors));
        texts.addAll(words);
        return texts;
    }

    void write(DataOutputStream out) throws IOException {
        List<String> texts = texts();
        out.writeInt(texts.size());
        for (String text : texts) {
            out.writeUTF(text);
        }
        out.flush();
    }

    static Lease read(DataInputStream in) throws IOException {
        int count = in.readInt();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(in.readUTF());
        }
        return of(texts);
    }

    /** The same for the child of a process with that id, which is the last of a process's ancestors. */
    Lease below(long parent) {
        String id = Long.toString(parent);
        return ancestors.equals(id) || ancestors.endsWith("/" + id)
                ? this
                : new Lease(uuid, token, lineage, ancestors + "/" + id, words);
    }

    /** Whether a spare can show all of it where the system's tools look. */
    public boolean fits() {
        return String.join(" ", words).length() < Spare.ROOM_FOR_WORDS / 2 // characters may take several bytes
                && lineage.length() < Spare.ROOM_FOR_LINEAGE
                && ancestors.length() < Spare.ROOM_FOR_ANCESTORS / 2;
    }

    @Override
    public String toString() {
        return "Lease[" + words + "]"; // the token stays out of logs
    }
}
