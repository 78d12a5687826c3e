package tractor.codec;

import java.util.ArrayList;
import java.util.List;

/**
 * The codecs of a union's members, by class; generated codecs of unions have them for {@link PayloadCodec#limitedTo}.
 * Immutable.
 *
 * @param <T> the union
 */
public final class Members<T> {
    private record Member<N>(Class<N> type, PayloadCodec<N> codec) {}

    private final PayloadCodec<T> union;
    private final List<Member<? extends T>> members;

    private Members(PayloadCodec<T> union, List<Member<? extends T>> members) {
        this.union = union;
        this.members = members;
    }

    /** None yet. */
    public static <T> Members<T> of(PayloadCodec<T> union) {
        return new Members<>(union, List.of());
    }

    /** And this one. */
    public <N extends T> Members<T> with(Class<N> type, PayloadCodec<N> codec) {
        List<Member<? extends T>> more = new ArrayList<>(members);
        more.add(new Member<>(type, codec));
        return new Members<>(union, List.copyOf(more));
    }

    /** The codec of the member of that type; for the union itself, or a type that is no member, one that looks at each value. */
    @SuppressWarnings("unchecked") // with(..) has the class and its codec agree
    public <N extends T> PayloadCodec<N> limitedTo(Class<N> type) {
        for (Member<? extends T> member : members) {
            if (member.type() == type) {
                return (PayloadCodec<N>) member.codec();
            }
        }
        return new LimitedCodec<>(union, type);
    }
}
