package tractor.payloads;

import java.util.Arrays;
import java.util.List;
import tractor.context.CalleeContext;
import tractor.context.MsgStream;
import tractor.error.MsgTypeException;

final class LiveVow implements Vow {
    /** Its hole is no text, and nothing on the wire says so for it. */
    private static final List<String> HOLE = Arrays.asList("a", null);

    @Override
    public Word.Last speak(CalleeContext<Word.First, Word, Word> ctx, Place place, boolean again)
            throws InterruptedException {
        try {
            ctx.started(new Word.First(place == Place.FIRST ? HOLE : List.of("first")));
        } catch (MsgTypeException refused) {
            if (!again) {
                throw refused;
            }
            ctx.started(new Word.First(List.of(refused.remoteMessage())));
        }
        try (MsgStream<Word, Word> stream = ctx.openStream()) {
            stream.receive();
            try {
                stream.send(new Word.Middle(place == Place.ITEM ? HOLE : List.of("middle")));
            } catch (IllegalArgumentException refused) {
                if (!again) {
                    throw refused;
                }
                stream.send(new Word.Middle(List.of(String.valueOf(refused.getMessage()))));
            }
        }
        return new Word.Last(place == Place.LAST ? HOLE : List.of("last"));
    }
}
