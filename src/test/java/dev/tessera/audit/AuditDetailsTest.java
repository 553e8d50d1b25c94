package dev.tessera.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AuditDetailsTest {

    @Test
    void writesKeysInOrder() {
        assertThat(AuditDetails.json(Map.of("b", "2", "a", "1", "c", "3")))
                .isEqualTo("{\"a\":\"1\",\"b\":\"2\",\"c\":\"3\"}");
    }

    @Test
    void escapesWhatJsonCannotHold() {
        assertThat(AuditDetails.json(Map.of("name", "\"\u0000\n"))).isEqualTo("{\"name\":\"\\\"\\u0000\\n\"}");
    }

    @Test
    void cutsALongValueBetweenCharacters() {
        assertThat(AuditDetails.json(Map.of("name", "x".repeat(399) + "🦊")))
                .isEqualTo("{\"name\":\"" + "x".repeat(399) + "…\"}");
    }

    @Test
    void cutsMoreWhereManyValuesAreLong() {
        Map<String, String> details = new HashMap<>();
        for (int i = 0; i < 20; i++) {
            details.put("key" + i, "\u0001".repeat(300));
        }
        assertThat(AuditDetails.json(details)).hasSizeLessThanOrEqualTo(2000).contains("\"key0\":", "\"key19\":");
    }

    @Test
    void refusesMoreKeysThanFindRoom() {
        assertThatIllegalArgumentException().isThrownBy(() -> AuditDetails.json(Map.of("k".repeat(2000), "")));
    }
}
