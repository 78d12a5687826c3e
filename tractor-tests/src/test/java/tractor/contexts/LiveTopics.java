package tractor.contexts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import tractor.Tractor;
import tractor.context.CalleeContext;
import tractor.context.MsgStream;
import tractor.tree.Gauge;

final class LiveTopics implements Topics {
    private static final int TEN = 10;

    /** What one consumer has joined. */
    private record Member(MsgStream<Word.Down, Word.Up> stream, Set<Integer> topics) {}

    private final Set<Member> members = ConcurrentHashMap.newKeySet();
    private final ConcurrentMap<Integer, Gauge> sizes = new ConcurrentHashMap<>();

    private Gauge size(int topic) {
        return sizes.computeIfAbsent(topic, key -> new Gauge());
    }

    @Override
    public void subscribe(CalleeContext<Word.First, Word.Up, Word.Down> ctx) throws InterruptedException {
        ctx.started(new Word.First("topics"));
        try (MsgStream<Word.Down, Word.Up> stream = ctx.openStream()) {
            Member member = new Member(stream, ConcurrentHashMap.newKeySet());
            members.add(member);
            try {
                for (Word.Up up : stream) {
                    int topic = Math.abs(up.number());
                    if (up.number() > 0
                            ? member.topics().add(topic)
                            : member.topics().remove(topic)) {
                        count(topic, up.number() > 0);
                    }
                }
            } finally {
                members.remove(member);
                member.topics().forEach(topic -> count(topic, false));
            }
        }
    }

    private void count(int topic, boolean joined) {
        if (joined) {
            size(topic).enter();
        } else {
            size(topic).leave();
        }
    }

    @Override
    public void publish(int topic, int rounds) throws InterruptedException {
        for (int round = 0; round < rounds; round++) {
            for (Member member : members) {
                if (member.topics().contains(topic)) {
                    member.stream().send(new Word.Down(round * TEN + topic));
                }
            }
        }
    }

    @Override
    public void awaitMembers(int topic, int count) throws InterruptedException {
        size(topic).awaitInside(inside -> inside == count);
    }

    @Override
    public List<Integer> consume(int topic, int nextTopic, int items) throws InterruptedException {
        List<Integer> seen = new ArrayList<>();
        try (TopicsPortal publisher = Tractor.waitForActor("publisher", TopicsPortal.TYPE)) {
            publisher.subscribe(context -> {
                try (MsgStream<Word.Up, Word.Down> stream = context.openStream()) {
                    stream.send(new Word.Up(topic));
                    receive(stream, items, seen);
                    stream.send(new Word.Up(-topic));
                    stream.send(new Word.Up(nextTopic));
                    receive(stream, items, seen);
                }
                return true;
            });
        }
        return seen;
    }

    private static void receive(MsgStream<Word.Up, Word.Down> stream, int items, List<Integer> seen)
            throws InterruptedException {
        for (int i = 0; i < items; i++) {
            seen.add(stream.receive().number());
        }
    }
}
