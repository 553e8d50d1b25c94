package dev.tessera.design;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Input;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ViewPackages(packages = "dev.tessera.design")
class CodeFieldTest extends BrowserlessTest {

    private final List<String> entered = new ArrayList<>();
    private CodeField field = new CodeField("Code");

    @BeforeEach
    void show() {
        field = new CodeField("Code");
        field.addCodeEnteredListener(event -> entered.add(event.code()));
        UI.getCurrent().add(field);
    }

    @ParameterizedTest
    @CsvSource({"123456,123456", "123 456,123456", "' 123-456 ',123456", "12x4,124", "1234567,123456", "١٢٣４５６,123456"})
    void keepsTheFirstSixDigitsOfWhateverIsPasted(String pasted, String digits) {
        assertThat(CodeField.digitsOf(pasted)).isEqualTo(digits);
    }

    @Test
    void firesAtTheSixthDigitAndNotBefore() {
        type("12345");
        assertThat(entered).isEmpty();
        type("123 456");
        assertThat(entered).containsExactly("123456");
    }

    @Test
    void firesNothingWhileTheFirstCodeIsBeingChecked() {
        type("123456");
        type("654321");
        assertThat(entered).containsExactly("123456");
    }

    @Test
    void takesAnotherCodeAfterARejection() {
        type("123456");
        field.reject("That code is not right.");
        assertThat(field.digits()).isEmpty();
        assertThat(input().getElement().getAttribute("aria-invalid")).isEqualTo("true");
        type("654321");
        assertThat(entered).containsExactly("123456", "654321");
    }

    @Test
    void keepsTheCodeOutOfTheEventsText() {
        field.addCodeEnteredListener(event -> assertThat(event.toString()).doesNotContain("123456"));
        type("123456");
        assertThat(entered).hasSize(1);
    }

    private void type(String text) {
        input().setValue(text);
    }

    private Input input() {
        return find(Input.class).single();
    }
}
