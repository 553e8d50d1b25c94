package dev.tessera.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "dev.tessera.design")
class DialogsTest extends BrowserlessTest {

    private final AtomicInteger done = new AtomicInteger();

    @Test
    void offersTheDangerousStepOnlyOnceTheNameIsTyped() {
        DangerDialog dialog = new DangerDialog("Delete?", "It stops working.", "Delete", done::incrementAndGet)
                .typing("billing-export");
        dialog.open();
        assertThat(dialog.primary().isEnabled()).isFalse();
        find(TextField.class).single().setValue("Billing-Export");
        assertThat(dialog.primary().isEnabled()).isFalse();
        find(TextField.class).single().setValue(" billing-export ");
        test(dialog.primary()).click();
        assertThat(done).hasValue(1);
    }

    @Test
    void withdrawsTheOfferWhenTheNameNoLongerMatches() {
        DangerDialog dialog = new DangerDialog("Delete?", "It stops working.", "Delete", done::incrementAndGet)
                .typing("billing-export");
        dialog.open();
        find(TextField.class).single().setValue("billing-export");
        find(TextField.class).single().setValue("billing-expor");
        assertThat(dialog.primary().isEnabled()).isFalse();
    }

    @Test
    void canBeSubmittedAgainAfterAFailure() {
        FormDialog dialog = new FormDialog("Form", "Save", () -> {
            done.incrementAndGet();
            throw new IllegalStateException("broken");
        });
        dialog.open();
        Button save = dialog.primary();
        save.setEnabled(false);
        assertThatThrownBy(() -> ComponentUtil.fireEvent(save, new ClickEvent<>(save)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(save.isEnabled()).isTrue();
    }

    @Test
    void forgetsTheLastErrorWhenSubmittedAgain() {
        FormDialog dialog = new FormDialog("Form", "Save", done::incrementAndGet);
        dialog.open();
        dialog.error("Give it a name.");
        assertThat(find(Notice.class).all()).hasSize(1);
        test(dialog.primary()).click();
        assertThat(find(Notice.class).all()).isEmpty();
    }
}
