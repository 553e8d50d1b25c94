package dev.tessera.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.server.AppShellSettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AssetsTest {

    @ParameterizedTest
    @EnumSource(TesseraIcon.class)
    void everyIconIsInTheSprite(TesseraIcon icon) throws IOException {
        String symbol = icon.path().substring(icon.path().indexOf('#') + 1);
        assertThat(sprite()).contains("<symbol id=\"" + symbol + "\"");
    }

    @Test
    void everyFileThatTheShellNamesIsThere() {
        assertThatCode(() -> Look.configure(new AppShellSettings())).doesNotThrowAnyException();
    }

    @Test
    void aFileThatIsMissingIsNoticedBeforeABrowserDoes() {
        assertThatThrownBy(() -> Assets.address("assets/styles/none.css")).hasMessageContaining("none.css");
    }

    private static String sprite() throws IOException {
        try (InputStream file = AssetsTest.class.getResourceAsStream("/META-INF/resources/assets/icons/icons.svg")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
