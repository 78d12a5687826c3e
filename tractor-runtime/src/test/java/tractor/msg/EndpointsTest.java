package tractor.msg;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

final class EndpointsTest {
    private static final Address TCP = Address.tcp("127.0.0.1", 5001);
    private static final Address UDS = Address.uds("/run/quotes", "svc.sock");

    @Test
    void eachNameHasItsAddressesInOrder() {
        Map<String, List<String>> table = new LinkedHashMap<>();
        table.put("quote_svc", List.of("/unix/run/quotes/svc.sock", "127.0.0.1:5001"));
        table.put("idle", List.of());

        Endpoints endpoints = Endpoints.parse(table);

        assertThat(endpoints.of("quote_svc")).containsExactly(UDS, TCP).inOrder();
        assertThat(endpoints.table().keySet())
                .containsExactly("quote_svc", "idle")
                .inOrder();
        assertThat(endpoints.of("idle")).isEmpty();
        assertThat(endpoints.of("unknown")).isEmpty();
    }

    @Test
    void aBadAddressIsToldWithItsKey() {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> Endpoints.parse(Map.of("quote_svc", List.of("127.0.0.1:5001", "/ip4/127.0.0.1/udp/1"))));

        assertThat(refused).hasMessageThat().startsWith("quote_svc: '/ip4/127.0.0.1/udp/1': /udp is not supported");
    }

    @Test
    void propertiesAreReadBelowAPrefix() {
        Properties properties = new Properties();
        properties.setProperty("endpoints.quote_svc", " 127.0.0.1:5001 , /run/quotes/svc.sock");
        properties.setProperty("endpoints.alpha", "127.0.0.1:5001");
        properties.setProperty("endpoints.", "ignored");
        properties.setProperty("colour", "blue");

        Endpoints endpoints = Endpoints.parse(properties, "endpoints.");

        assertThat(endpoints.table())
                .containsExactly("alpha", List.of(TCP), "quote_svc", List.of(TCP, UDS))
                .inOrder();
    }

    @Test
    void defaultsOfPropertiesCount() {
        Properties defaults = new Properties();
        defaults.setProperty("svc", "127.0.0.1:5001");

        assertThat(Endpoints.parse(new Properties(defaults), "").of("svc")).containsExactly(TCP);
    }

    @Test
    void aBadPropertyIsToldWithItsWholeKey() {
        Properties properties = new Properties();
        properties.setProperty("endpoints.svc", "127.0.0.1:5001,");

        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> Endpoints.parse(properties, "endpoints."));

        assertThat(refused).hasMessageThat().isEqualTo("endpoints.svc: an address must not be empty");
    }

    @Test
    void theTableCannotBeChangedAfterwards() {
        Map<String, List<Address>> source = new LinkedHashMap<>();
        source.put("svc", List.of(TCP));
        Endpoints endpoints = new Endpoints(source);

        source.clear();

        assertThat(endpoints.of("svc")).containsExactly(TCP);
        assertThrows(
                UnsupportedOperationException.class, () -> endpoints.table().clear());
    }
}
