package tractor.payloads;

import java.util.List;
import tractor.annotation.Actor;
import tractor.annotation.Context;
import tractor.context.CalleeContext;

/** Sends what cannot be sent where it is told to. */
@Actor
interface Vow {
    @Context(pldSpec = Word.class)
    Word.Last speak(CalleeContext<Word.First, Word, Word> ctx, Place place, boolean again) throws InterruptedException;

    /** Where the slip of the tongue is. */
    enum Place {
        FIRST,
        ITEM,
        LAST
    }

    sealed interface Word {
        record First(List<String> names) implements Word {}

        record Middle(List<String> names) implements Word {}

        record Last(List<String> names) implements Word {}
    }
}
