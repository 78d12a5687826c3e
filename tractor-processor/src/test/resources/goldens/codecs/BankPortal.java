package acme;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;
import tractor.ActorSpec;
import tractor.annotation.GeneratedByTractor;
import tractor.context.CallerContext;
import tractor.context.ContextBody;
import tractor.rpc.Portal;
import tractor.rpc.PortalType;
import tractor.rpc.TypedPortal;

/** The caller's side of {@link Bank}, which runs in another process. */
@GeneratedByTractor
@Generated("tractor.processor.TractorProcessor")
public final class BankPortal extends TypedPortal {
    /** Names this portal wherever a service is started or looked up. */
    public static final PortalType<Bank, BankPortal> TYPE = PortalType.of(
            Bank.class, BankPortal.class, BankPayloads.NAMESPACE, BankPayloads.FINGERPRINT, BankPortal::new,
            BankDispatcher::new);

    public BankPortal(Portal portal) {
        super(portal);
    }

    /** An actor that runs {@code service} in a process of its own. */
    public static ActorSpec<BankPortal> serving(Class<? extends Bank> service) {
        return ActorSpec.serving(TYPE, service);
    }

    public Money balance(String account) throws InterruptedException {
        return portal().call(BankPayloads.BALANCE, new BankPayloads.BalanceArgs(account));
    }

    public List<Money> history(Map<String, Money> limits, Optional<Money> atLeast) throws InterruptedException {
        return portal().call(BankPayloads.HISTORY, new BankPayloads.HistoryArgs(limits, atLeast));
    }

    public void when(Instant at, Instant plain, List<Instant> all) throws InterruptedException {
        portal().call(BankPayloads.WHEN, new BankPayloads.WhenArgs(at, plain, all));
    }

    public Instant next(Instant after) throws InterruptedException {
        return portal().call(BankPayloads.NEXT, new BankPayloads.NextArgs(after));
    }

    public long hex(long number, Long boxed) throws InterruptedException {
        return portal().call(BankPayloads.HEX, new BankPayloads.HexArgs(number, boxed));
    }

    public Bank.Transfer transfer(Bank.Transfer transfer) throws InterruptedException {
        return portal().call(BankPayloads.TRANSFER, new BankPayloads.TransferArgs(transfer));
    }

    public Locale locale(Bank.Special special) throws InterruptedException {
        return portal().call(BankPayloads.LOCALE_METHOD, new BankPayloads.LocaleArgs(special));
    }

    public <T, X extends Exception> T follow(
            Instant since, ContextBody<CallerContext<Money, Money, @Nullable Void, Money>, T, X> body)
            throws X, InterruptedException {
        return portal().context(BankPayloads.FOLLOW, new BankPayloads.FollowArgs(since), body);
    }
}
