package tractor.msg;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tractor.codec.Codecs;
import tractor.codec.WireReader;
import tractor.codec.WireWriter;

/** Every frame that was recorded on live dialogs of the Python runtime, in both directions. */
class WireVectorsTest {

    @Test
    void allRecordedFramesAreHere() {
        assertThat(Vectors.all()).hasSize(449);
    }

    @ParameterizedTest
    @MethodSource("tractor.msg.Vectors#all")
    void aRecordedFrameDecodesToItsFieldsAndEncodesToItsBytes(Vectors.Vector vector) {
        byte[] body = vector.body();

        Msg msg = MsgCodec.decode(vector.frame(), Integer.BYTES, body.length);

        assertThat(Fields.of(msg)).isEqualTo(Fields.of(vector.msg()));
        assertWithMessage("re-encoded").that(MsgCodec.encode(msg)).isEqualTo(body);
    }

    @ParameterizedTest
    @MethodSource("tractor.msg.Vectors#all")
    void aRecordedFrameIsADynamicValueAndBackWithTheSameBytes(Vectors.Vector vector) {
        WireReader in = new WireReader(vector.body());

        Object value = Codecs.DYNAMIC.read(in);

        assertThat(in.atEnd()).isTrue();
        assertThat(Fields.shown(value)).isEqualTo(Fields.of(vector.msg()));
        WireWriter out = new WireWriter();
        Codecs.DYNAMIC.write(out, value);
        assertThat(out.toByteArray()).isEqualTo(vector.body());
    }
}
