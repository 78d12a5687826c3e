package tractor.task;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Opens several scopes at once, each in a task of its own that holds it open until the body is over. */
final class GatheredScopes<T extends @Nullable Object> {
    private final List<Promise<T>> values = new ArrayList<>();
    private final Promise<Boolean> bodyOver = new Promise<>();

    private GatheredScopes() {}

    static <T extends @Nullable Object, R extends @Nullable Object, X extends Exception> R call(
            List<? extends ScopeOpener<T>> openers, Tasks.GatheredCall<T, R, X> body) throws X, InterruptedException {
        if (openers.isEmpty()) {
            throw new IllegalArgumentException("nothing to open: the list of openers is empty");
        }
        GatheredScopes<T> scopes = new GatheredScopes<>();
        return Tasks.callInNursery("gathered", tasks -> {
            for (ScopeOpener<T> opener : openers) {
                int number = scopes.values.size() + 1;
                Promise<T> value = new Promise<>();
                scopes.values.add(value);
                tasks.start("scope " + number + " of " + openers.size(), () -> scopes.hold(opener, value));
            }
            R result = body.call(scopes.inOrder());
            scopes.bodyOver.complete(true);
            return result;
        });
    }

    /** Each value as it opens; one that fails cancels this wait, as the nursery's other tasks. */
    private List<T> inOrder() throws InterruptedException {
        List<T> gathered = new ArrayList<>();
        for (Promise<T> value : values) {
            gathered.add(value.await());
        }
        return Collections.unmodifiableList(gathered);
    }

    private void hold(ScopeOpener<T> opener, Promise<T> opened) throws Exception {
        opener.open(value -> {
            if (!opened.complete(value)) {
                throw new IllegalStateException("the opener has called its block before");
            }
            bodyOver.await();
        });
        Tasks.checkpoint(); // an opener that is cancelled may well end early
        if (!opened.isDone()) {
            throw new IllegalStateException("the opener has returned without calling its block");
        }
        if (!bodyOver.isDone()) {
            throw new IllegalStateException("the opener has ended the scope before the body was over");
        }
    }
}
