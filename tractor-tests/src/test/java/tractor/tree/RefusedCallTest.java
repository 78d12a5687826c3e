package tractor.tree;

import static com.google.common.truth.Truth.assertThat;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tractor.codec.Codecs;
import tractor.codec.PayloadCodec;
import tractor.error.BadArgumentsException;
import tractor.error.ModuleNotExposedException;
import tractor.error.MsgTypeException;
import tractor.error.RemoteActorException;
import tractor.error.UnknownMethodException;
import tractor.rpc.NoArgs;
import tractor.rpc.RpcMethod;
import tractor.testing.LeakCheck;
import tractor.testing.LiveTree;

/** Caller and callee that do not fit together: one clear typed error each, and the tree stays usable. */
@ExtendWith(LeakCheck.class)
class RefusedCallTest {
    private static final int ABOVE_THE_LIMIT = 17 << 20;

    @RegisterExtension
    static final LiveTree<FaultyPortal> TREE = LiveTree.of("faulty", FaultyPortal.serving(FaultyService.class));

    private final FaultyPortal faulty = TREE.portal();

    @AfterEach
    void theActorStillAnswers() throws InterruptedException {
        assertThat(faulty.answer()).isEqualTo(42);
    }

    @Test
    void aServiceThatWasNotNamedAtSpawnIsNotExposed() {
        EchoPortal echo = faulty.portal().as(EchoPortal.TYPE);
        ModuleNotExposedException refused = assertThrows(ModuleNotExposedException.class, echo::nothing);
        assertThat(refused).hasMessageThat().contains("tractor.tree.Echo");
    }

    @Test
    void aMethodThatTheServiceLacksIsUnknown() {
        RpcMethod<NoArgs, String> method =
                RpcMethod.of(FaultyPayloads.NAMESPACE, "fromTheNextVersion", NoArgs.CODEC, Codecs.STRING);
        UnknownMethodException unknown =
                assertThrows(UnknownMethodException.class, () -> faulty.portal().call(method, NoArgs.INSTANCE));
        assertThat(unknown).hasMessageThat().contains("fromTheNextVersion");
        assertThat(unknown).hasMessageThat().contains(FaultyPayloads.NAMESPACE);
    }

    @Test
    void theRuntimesOwnFunctionsAreNoBackDoor() {
        RpcMethod<NoArgs, String> method = RpcMethod.of("self", "noSuchFunction", NoArgs.CODEC, Codecs.STRING);
        assertThrows(UnknownMethodException.class, () -> faulty.portal().call(method, NoArgs.INSTANCE));
    }

    @Test
    void aMissingArgumentIsNamed() {
        BadArgumentsException bad = badArguments(Map.of(), Codecs.INT);
        assertThat(bad).hasMessageThat().contains("missing required field `length`");
    }

    @Test
    void aWronglyTypedArgumentIsNamed() {
        BadArgumentsException bad = badArguments(Map.of("length", "long"), Codecs.STRING);
        assertThat(bad).hasMessageThat().contains("Expected `int`, got `str`");
        assertThat(bad).hasMessageThat().contains("$.length");
    }

    @Test
    void anUnexpectedArgumentIsNamed() {
        BadArgumentsException bad = badArguments(Map.of("length", 1, "width", 2), Codecs.INT);
        assertThat(bad).hasMessageThat().contains("width");
    }

    private <T> BadArgumentsException badArguments(Map<String, T> args, PayloadCodec<T> codec) {
        RpcMethod<Map<String, T>, byte[]> method =
                RpcMethod.of(FaultyPayloads.NAMESPACE, "sized", Codecs.map(codec), Codecs.BINARY);
        return assertThrows(BadArgumentsException.class, () -> faulty.portal().call(method, args));
    }

    @Test
    void anArgumentThatItsRecordRefusesThereIsABadArgument() throws InterruptedException {
        faulty.refuseHere(true);
        BadArgumentsException bad = assertThrows(BadArgumentsException.class, () -> faulty.takesPicky(new Picky(7)));
        assertThat(bad).hasMessageThat().contains("not here: 7");
        faulty.refuseHere(false);
        assertThat(faulty.takesPicky(new Picky(7))).isEqualTo(7);
    }

    @Test
    void anArgumentThatCannotBeEncodedIsTheCallersMistake() {
        IllegalArgumentException bad =
                assertThrows(IllegalArgumentException.class, () -> faulty.takesTouchy(new Touchy(1)));
        assertThat(bad).hasMessageThat().contains("takesTouchy");
        assertThat(bad).hasMessageThat().contains("do not look at me");
    }

    @Test
    @SuppressWarnings("NullAway") // breaks the contract on purpose
    void aNullArgumentIsTheCallersMistake() {
        IllegalArgumentException bad = assertThrows(IllegalArgumentException.class, () -> faulty.refuse(null));
        assertThat(bad).hasMessageThat().contains("refuse");
    }

    @Test
    void anOversizedArgumentIsTheCallersMistake() {
        IllegalArgumentException bad =
                assertThrows(IllegalArgumentException.class, () -> faulty.measure(new byte[ABOVE_THE_LIMIT]));
        assertThat(bad).hasMessageThat().contains("limit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nullText", "hole", "mapWithNull", "pointless", "touchy"})
    void aResultThatCannotBeEncodedIsAnErrorOfItsOwn(String method) {
        Map<String, Executable> calls = Map.of(
                "nullText", faulty::nullText,
                "hole", faulty::hole,
                "mapWithNull", faulty::mapWithNull,
                "pointless", faulty::pointless,
                "touchy", faulty::touchy);
        RemoteActorException bad = assertThrows(MsgTypeException.class, requireNonNull(calls.get(method)));
        assertThat(bad).hasMessageThat().contains("Faulty." + method);
        assertThat(bad.source()).isEqualTo(faulty.portal().aid().uid());
    }

    @Test
    void anOversizedResultIsAnErrorAndNotALostChannel() {
        RemoteActorException bad = assertThrows(RemoteActorException.class, () -> faulty.sized(ABOVE_THE_LIMIT));
        assertThat(bad).hasMessageThat().contains("limit");
        assertThat(bad.source()).isEqualTo(faulty.portal().aid().uid());
        assertThat(faulty.portal().channel().connected()).isTrue();
    }

    @Test
    void aResultThatItsRecordRefusesHereIsATypeError() throws InterruptedException {
        assertThat(faulty.picky(3)).isEqualTo(new Picky(3));
        Picky.refuseHere(true);
        try {
            MsgTypeException bad = assertThrows(MsgTypeException.class, () -> faulty.picky(3));
            assertThat(bad).hasMessageThat().contains("not here: 3");
        } finally {
            Picky.refuseHere(false);
        }
    }

    @Test
    void aResultOfAnotherTypeIsATypeError() {
        RpcMethod<NoArgs, List<String>> method =
                RpcMethod.of(FaultyPayloads.NAMESPACE, "answer", NoArgs.CODEC, Codecs.list(Codecs.STRING));
        MsgTypeException bad =
                assertThrows(MsgTypeException.class, () -> faulty.portal().call(method, NoArgs.INSTANCE));
        assertThat(bad).hasMessageThat().contains("Expected `array`, got `int`");
    }
}
