package tractor.log;

import java.io.Serial;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/** A record that knows who has said it, also after another thread has taken it over. */
public final class ActorRecord extends LogRecord {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient @Nullable Speaker speaker;

    ActorRecord(Level level, String message, Speaker speaker) {
        super(level, message);
        this.speaker = speaker;
    }

    /** Who has said it; of a record that was deserialized, whoever reads it. */
    public Speaker speaker() {
        Speaker known = speaker;
        return known == null ? Speakers.current() : known;
    }
}
