package acme;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;
import tractor.annotation.GeneratedByTractor;
import tractor.codec.Codecs;
import tractor.codec.FieldNames;
import tractor.codec.PayloadCodec;
import tractor.codec.WireReader;
import tractor.codec.WireWriter;
import tractor.rpc.ContextMethod;
import tractor.rpc.RpcMethod;

/** Arguments, endpoints and payload codecs of {@link Bank}. */
@GeneratedByTractor
@Generated("tractor.processor.TractorProcessor")
final class BankPayloads {
    static final String NAMESPACE = "acme.Bank";

    static final long FINGERPRINT = 0x4224c237fc153365L;

    static final PayloadCodec<Bank.Transfer> BANK_TRANSFER = new BankTransferCodec();
    static final PayloadCodec<Money> MONEY = new MoneyCodec();
    static final PayloadCodec<Instant> MILLIS = new Millis();
    static final PayloadCodec<Locale> LOCALE = new TextOf<>(Locale.class);
    static final PayloadCodec<Long> HEX_CODECS_OF = new HexCodecs.Of();
    static final PayloadCodec<Map<String, Long>> HEX_CODECS_OF_MAP = Codecs.map(HEX_CODECS_OF);
    static final PayloadCodec<Map<String, Money>> MONEY_MAP = Codecs.map(MONEY);
    static final PayloadCodec<Optional<Money>> MONEY_OPTIONAL = Codecs.optional(MONEY);
    static final PayloadCodec<List<Money>> MONEY_LIST = Codecs.list(MONEY);
    static final PayloadCodec<List<Instant>> MILLIS_LIST = Codecs.list(MILLIS);
    static final PayloadCodec<Bank.Special> SPECIAL = new SpecialCodec();

    static final RpcMethod<BalanceArgs, Money> BALANCE =
            RpcMethod.of(NAMESPACE, "balance", new BalanceArgsCodec(), MONEY);
    static final RpcMethod<HistoryArgs, List<Money>> HISTORY =
            RpcMethod.of(NAMESPACE, "history", new HistoryArgsCodec(), MONEY_LIST);
    static final RpcMethod<WhenArgs, @Nullable Void> WHEN =
            RpcMethod.of(NAMESPACE, "when", new WhenArgsCodec(), Codecs.NIL);
    static final RpcMethod<NextArgs, Instant> NEXT = RpcMethod.of(NAMESPACE, "next", new NextArgsCodec(), MILLIS);
    static final RpcMethod<HexArgs, Long> HEX = RpcMethod.of(NAMESPACE, "hex", new HexArgsCodec(), HEX_CODECS_OF);
    static final RpcMethod<TransferArgs, Bank.Transfer> TRANSFER =
            RpcMethod.of(NAMESPACE, "transfer", new TransferArgsCodec(), BANK_TRANSFER);
    static final RpcMethod<LocaleArgs, Locale> LOCALE_METHOD =
            RpcMethod.of(NAMESPACE, "locale", new LocaleArgsCodec(), LOCALE);
    static final ContextMethod<FollowArgs, Money, Money, @Nullable Void, Money> FOLLOW =
            ContextMethod.of(NAMESPACE, "follow", new FollowArgsCodec(), MONEY, MONEY, Codecs.NIL, MONEY);

    private BankPayloads() {}

    record BalanceArgs(String account) {}

    static final class BalanceArgsCodec implements PayloadCodec<BalanceArgs> {
        private static final FieldNames FIELDS = FieldNames.of("account");

        @Override
        public void write(WireWriter out, BalanceArgs value) {
            out.writeMapHeader(1);
            out.writeField(FIELDS, 0);
            out.writeString(value.account());
        }

        @Override
        public BalanceArgs read(WireReader in) {
            String account = null;
            long seen = 0;
            for (int left = in.readMapHeader(); left > 0; left--) {
                if (in.readField(FIELDS) != 0) {
                    throw in.unexpectedField();
                }
                account = in.readString();
                seen = 1;
            }
            in.requireFields(FIELDS, seen, 0b1);
            return new BalanceArgs(requireNonNull(account));
        }
    }

    record HistoryArgs(Map<String, Money> limits, Optional<Money> atLeast) {}

    static final class HistoryArgsCodec implements PayloadCodec<HistoryArgs> {
        private static final FieldNames FIELDS = FieldNames.of("limits", "atLeast");

        @Override
        public void write(WireWriter out, HistoryArgs value) {
            boolean atLeast = value.atLeast().isPresent();
            out.writeMapHeader(1 + (atLeast ? 1 : 0));
            out.writeField(FIELDS, 0);
            MONEY_MAP.write(out, value.limits());
            if (atLeast) {
                out.writeField(FIELDS, 1);
                MONEY_OPTIONAL.write(out, value.atLeast());
            }
        }

        @Override
        public HistoryArgs read(WireReader in) {
            Map<String, Money> limits = null;
            Optional<Money> atLeast = Optional.empty();
            long seen = 0;
            int left = in.readMapHeader();
            if (left > 0 && in.tryField(FIELDS, 0)) {
                limits = MONEY_MAP.read(in);
                seen |= 0b1;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 1)) {
                atLeast = MONEY_OPTIONAL.read(in);
                seen |= 0b10;
                left--;
            }
            for (; left > 0; left--) {
                int field = in.readField(FIELDS);
                switch (field) {
                    case 0 -> limits = MONEY_MAP.read(in);
                    case 1 -> atLeast = MONEY_OPTIONAL.read(in);
                    default -> throw in.unexpectedField();
                }
                seen |= 1L << field;
            }
            in.requireFields(FIELDS, seen, 0b1);
            return new HistoryArgs(requireNonNull(limits), atLeast);
        }
    }

    record WhenArgs(Instant at, Instant plain, List<Instant> all) {}

    static final class WhenArgsCodec implements PayloadCodec<WhenArgs> {
        private static final FieldNames FIELDS = FieldNames.of("at", "plain", "all");

        @Override
        public void write(WireWriter out, WhenArgs value) {
            out.writeMapHeader(3);
            out.writeField(FIELDS, 0);
            MILLIS.write(out, value.at());
            out.writeField(FIELDS, 1);
            out.writeInstant(value.plain());
            out.writeField(FIELDS, 2);
            MILLIS_LIST.write(out, value.all());
        }

        @Override
        public WhenArgs read(WireReader in) {
            Instant at = null;
            Instant plain = null;
            List<Instant> all = null;
            long seen = 0;
            int left = in.readMapHeader();
            if (left > 0 && in.tryField(FIELDS, 0)) {
                at = MILLIS.read(in);
                seen |= 0b1;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 1)) {
                plain = in.readInstant();
                seen |= 0b10;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 2)) {
                all = MILLIS_LIST.read(in);
                seen |= 0b100;
                left--;
            }
            for (; left > 0; left--) {
                int field = in.readField(FIELDS);
                switch (field) {
                    case 0 -> at = MILLIS.read(in);
                    case 1 -> plain = in.readInstant();
                    case 2 -> all = MILLIS_LIST.read(in);
                    default -> throw in.unexpectedField();
                }
                seen |= 1L << field;
            }
            in.requireFields(FIELDS, seen, 0b111);
            return new WhenArgs(requireNonNull(at), requireNonNull(plain), requireNonNull(all));
        }
    }

    record NextArgs(Instant after) {}

    static final class NextArgsCodec implements PayloadCodec<NextArgs> {
        private static final FieldNames FIELDS = FieldNames.of("after");

        @Override
        public void write(WireWriter out, NextArgs value) {
            out.writeMapHeader(1);
            out.writeField(FIELDS, 0);
            MILLIS.write(out, value.after());
        }

        @Override
        public NextArgs read(WireReader in) {
            Instant after = null;
            long seen = 0;
            for (int left = in.readMapHeader(); left > 0; left--) {
                if (in.readField(FIELDS) != 0) {
                    throw in.unexpectedField();
                }
                after = MILLIS.read(in);
                seen = 1;
            }
            in.requireFields(FIELDS, seen, 0b1);
            return new NextArgs(requireNonNull(after));
        }
    }

    record HexArgs(long number, Long boxed) {}

    static final class HexArgsCodec implements PayloadCodec<HexArgs> {
        private static final FieldNames FIELDS = FieldNames.of("number", "boxed");

        @Override
        public void write(WireWriter out, HexArgs value) {
            out.writeMapHeader(2);
            out.writeField(FIELDS, 0);
            HEX_CODECS_OF.write(out, value.number());
            out.writeField(FIELDS, 1);
            HEX_CODECS_OF.write(out, value.boxed());
        }

        @Override
        public HexArgs read(WireReader in) {
            long number = 0;
            Long boxed = null;
            long seen = 0;
            int left = in.readMapHeader();
            if (left > 0 && in.tryField(FIELDS, 0)) {
                number = HEX_CODECS_OF.read(in);
                seen |= 0b1;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 1)) {
                boxed = HEX_CODECS_OF.read(in);
                seen |= 0b10;
                left--;
            }
            for (; left > 0; left--) {
                int field = in.readField(FIELDS);
                switch (field) {
                    case 0 -> number = HEX_CODECS_OF.read(in);
                    case 1 -> boxed = HEX_CODECS_OF.read(in);
                    default -> throw in.unexpectedField();
                }
                seen |= 1L << field;
            }
            in.requireFields(FIELDS, seen, 0b11);
            return new HexArgs(number, requireNonNull(boxed));
        }
    }

    record TransferArgs(Bank.Transfer transfer) {}

    static final class TransferArgsCodec implements PayloadCodec<TransferArgs> {
        private static final FieldNames FIELDS = FieldNames.of("transfer");

        @Override
        public void write(WireWriter out, TransferArgs value) {
            out.writeMapHeader(1);
            out.writeField(FIELDS, 0);
            BANK_TRANSFER.write(out, value.transfer());
        }

        @Override
        public TransferArgs read(WireReader in) {
            Bank.Transfer transfer = null;
            long seen = 0;
            for (int left = in.readMapHeader(); left > 0; left--) {
                if (in.readField(FIELDS) != 0) {
                    throw in.unexpectedField();
                }
                transfer = BANK_TRANSFER.read(in);
                seen = 1;
            }
            in.requireFields(FIELDS, seen, 0b1);
            return new TransferArgs(requireNonNull(transfer));
        }
    }

    record LocaleArgs(Bank.Special special) {}

    static final class LocaleArgsCodec implements PayloadCodec<LocaleArgs> {
        private static final FieldNames FIELDS = FieldNames.of("special");

        @Override
        public void write(WireWriter out, LocaleArgs value) {
            out.writeMapHeader(1);
            out.writeField(FIELDS, 0);
            SPECIAL.write(out, value.special());
        }

        @Override
        public LocaleArgs read(WireReader in) {
            Bank.Special special = null;
            long seen = 0;
            for (int left = in.readMapHeader(); left > 0; left--) {
                if (in.readField(FIELDS) != 0) {
                    throw in.unexpectedField();
                }
                special = SPECIAL.read(in);
                seen = 1;
            }
            in.requireFields(FIELDS, seen, 0b1);
            return new LocaleArgs(requireNonNull(special));
        }
    }

    record FollowArgs(Instant since) {}

    static final class FollowArgsCodec implements PayloadCodec<FollowArgs> {
        private static final FieldNames FIELDS = FieldNames.of("since");

        @Override
        public void write(WireWriter out, FollowArgs value) {
            out.writeMapHeader(1);
            out.writeField(FIELDS, 0);
            MILLIS.write(out, value.since());
        }

        @Override
        public FollowArgs read(WireReader in) {
            Instant since = null;
            long seen = 0;
            for (int left = in.readMapHeader(); left > 0; left--) {
                if (in.readField(FIELDS) != 0) {
                    throw in.unexpectedField();
                }
                since = MILLIS.read(in);
                seen = 1;
            }
            in.requireFields(FIELDS, seen, 0b1);
            return new FollowArgs(requireNonNull(since));
        }
    }

    static final class BankTransferCodec implements PayloadCodec<Bank.Transfer> {
        private static final FieldNames FIELDS = FieldNames.of("amount", "at", "locale", "numbers");

        @Override
        public void write(WireWriter out, Bank.Transfer value) {
            out.writeMapHeader(4);
            out.writeField(FIELDS, 0);
            MONEY.write(out, value.amount());
            out.writeField(FIELDS, 1);
            MILLIS.write(out, value.at());
            out.writeField(FIELDS, 2);
            LOCALE.write(out, value.locale());
            out.writeField(FIELDS, 3);
            HEX_CODECS_OF_MAP.write(out, value.numbers());
        }

        @Override
        public Bank.Transfer read(WireReader in) {
            Money amount = null;
            Instant at = null;
            Locale locale = null;
            Map<String, Long> numbers = null;
            long seen = 0;
            int left = in.readMapHeader();
            if (left > 0 && in.tryField(FIELDS, 0)) {
                amount = MONEY.read(in);
                seen |= 0b1;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 1)) {
                at = MILLIS.read(in);
                seen |= 0b10;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 2)) {
                locale = LOCALE.read(in);
                seen |= 0b100;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 3)) {
                numbers = HEX_CODECS_OF_MAP.read(in);
                seen |= 0b1000;
                left--;
            }
            for (; left > 0; left--) {
                int field = in.readField(FIELDS);
                switch (field) {
                    case 0 -> amount = MONEY.read(in);
                    case 1 -> at = MILLIS.read(in);
                    case 2 -> locale = LOCALE.read(in);
                    case 3 -> numbers = HEX_CODECS_OF_MAP.read(in);
                    default -> {
                        in.skip();
                        continue;
                    }
                }
                seen |= 1L << field;
            }
            in.requireFields(FIELDS, seen, 0b1111);
            return new Bank.Transfer(
                    requireNonNull(amount), requireNonNull(at), requireNonNull(locale), requireNonNull(numbers));
        }
    }
}
