package dev.tessera.organizations.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import dev.tessera.design.DangerDialog;
import dev.tessera.kernel.Actor;
import dev.tessera.organizations.OrganizationStatus;
import dev.tessera.organizations.RegisteredOrganization;
import dev.tessera.organizations.StoredAccounts;
import dev.tessera.organizations.Suspension;
import dev.tessera.organizations.Suspensions;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ViewPackages(classes = OrganizationsView.class)
class OrganizationsViewTest extends OrganizationUiTest {

    @Autowired
    StoredAccounts accounts;

    @Autowired
    Suspensions suspensions;

    private final String name = "Yard " + UUID.randomUUID();
    private Actor yard;

    @BeforeEach
    void appoint() {
        accounts.makeOperator(founder.user());
        yard = settlers.founder(name);
    }

    @Test
    void asksForAReasonAndCountsWhatSuspendingBreaks() {
        census.count = 12;
        open();
        press("Suspend");

        assertThat(find(Paragraph.class, find(DangerDialog.class).single()).all())
                .extracting(Paragraph::getText)
                .anyMatch(
                        text -> text.startsWith("12 tokens are refused from the next call on. 12 API keys are refused."
                                + " Its 1 member can still log in"));
        press("Suspend organization");
        assertThat(find(TextArea.class).single().isInvalid()).isTrue();
        assertThat(suspensions.of(yard)).isEmpty();

        find(TextArea.class).single().setValue("Unpaid");
        press("Suspend organization");
        assertThat(suspensions.of(yard)).map(Suspension::reason).contains("Unpaid");
    }

    @Test
    void opensAgain() {
        suspensions.suspend(founder, yard.affiliation().orElseThrow(), "Unpaid");
        open();
        press("Open again");

        assertThat(suspensions.of(yard)).isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void narrowsByStatusAndKeepsThatInTheAddress() {
        suspensions.suspend(founder, yard.affiliation().orElseThrow(), "Unpaid");
        visit(Map.of("status", "suspended", "q", name));

        assertThat(find(TextField.class).all().getFirst().getValue()).isEqualTo(name);
        Select<OrganizationStatus> status = find(Select.class).single();
        assertThat(status.getValue()).isEqualTo(OrganizationStatus.SUSPENDED);
        assertThat(test(grid()).size()).isEqualTo(1);

        status.setValue(OrganizationStatus.ACTIVE);
        assertThat(test(grid()).size()).isZero();
    }

    private void open() {
        visit(Map.of("q", name));
        test(grid()).clickRow(0);
    }

    private static void visit(Map<String, String> parameters) {
        UI.getCurrent().navigate(OrganizationsView.PATH, QueryParameters.simple(parameters));
    }

    @SuppressWarnings("unchecked")
    private Grid<RegisteredOrganization> grid() {
        return find(Grid.class).single();
    }
}
