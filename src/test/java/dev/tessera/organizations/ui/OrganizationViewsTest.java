package dev.tessera.organizations.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import dev.tessera.design.DangerDialog;
import dev.tessera.design.Notice;
import dev.tessera.design.SegmentedChoice;
import dev.tessera.design.ToggleSwitch;
import dev.tessera.kernel.Permission;
import dev.tessera.organizations.Feature;
import dev.tessera.organizations.Features;
import dev.tessera.organizations.OrganizationPolicies;
import dev.tessera.organizations.PermissionSetting;
import dev.tessera.organizations.PermissionSettings;
import dev.tessera.organizations.Policies;
import dev.tessera.organizations.PredefinedRole;
import dev.tessera.organizations.Role;
import dev.tessera.organizations.Roles;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ViewPackages(classes = MembersView.class)
class OrganizationViewsTest extends OrganizationUiTest {

    @Autowired
    Features features;

    @Autowired
    OrganizationPolicies policies;

    @Autowired
    Roles roles;

    @Test
    void asksBeforeAFeatureIsSwitchedOffAndCountsWhatThatBreaks() {
        census.count = 12;
        navigate(FeaturesView.class);
        click(find(ToggleSwitch.class).all().getFirst());

        assertThat(find(Paragraph.class, find(DangerDialog.class).single()).all())
                .extracting(Paragraph::getText)
                .anyMatch(text -> text.startsWith("12 live tokens will stop working"));
        assertThat(features.of(founder).isOn(Feature.API)).isTrue();

        press("Switch off");
        assertThat(features.of(founder).isOn(Feature.API)).isFalse();
    }

    @Test
    void hasNoSwitchForWhatIsNotGranted() {
        navigate(FeaturesView.class);
        assertThat(find(ToggleSwitch.class).all()).hasSize(3);
    }

    @Test
    void letsOnlyThoseSwitchWhoMay() {
        person.become(settlers.member(founder, PredefinedRole.VIEWER));
        navigate(FeaturesView.class);
        click(find(ToggleSwitch.class).all().getFirst());

        assertThat(find(DangerDialog.class).exists()).isFalse();
    }

    @Test
    void saysWhileCustomRolesAreOffHowToGetThem() {
        navigate(RolesView.class);
        assertThat(find(Notice.class).all()).hasSize(1);
        assertThat(find(RoleCardPanel.class).all()).hasSize(4);
    }

    @Test
    void makesARoleOfOnesOwnAndMarksAMissingName() {
        features.switchTo(founder, Feature.CUSTOM_USER_ROLES, true);
        navigate(RolesView.class);
        press("Create role");
        press("Save");
        TextField name = find(TextField.class).all().getFirst();
        assertThat(name.getErrorMessage()).isEqualTo("Give the role a name.");

        name.setValue("No API");
        choices().getFirst().setValue(PermissionSetting.BLOCK);
        press("Save");

        assertThat(roles.list(founder)).last().satisfies(role -> {
            assertThat(role.name()).isEqualTo("No API");
            assertThat(role.settings().blocked()).containsExactly(Permission.USE_API);
        });
    }

    @Test
    void showsWhomAChangeOfARoleHits() {
        features.switchTo(founder, Feature.CUSTOM_USER_ROLES, true);
        Role clerk = settlers.customRole(founder, "Clerk", PermissionSettings.allowing(Permission.USE_API));
        settlers.member(founder, clerk);
        settlers.member(founder, clerk);
        navigate(RolesView.class);
        press("Edit");
        choices().getFirst().setValue(PermissionSetting.NOT_SET);

        assertThat(find(ListItem.class).all())
                .extracting(ListItem::getText)
                .containsExactly("2 members lose “Call the API”");
    }

    @Test
    void savesPoliciesOnlyAfterSayingWhomTheyHit() {
        census.count = 3;
        navigate(PoliciesView.class);
        find(IntegerField.class).all().getFirst().setValue(30);
        press("Save policies");

        assertThat(find(ListItem.class).all())
                .extracting(ListItem::getText)
                .containsExactly(
                        "3 live app tokens go on for more than 30 days. They keep their validity; new ones cannot have it.");
        assertThat(policies.of(founder)).isEqualTo(Policies.NONE);

        press("Save policies");
        assertThat(policies.of(founder).tokens().longestDays()).isEqualTo(OptionalInt.of(30));
        assertThat(policies.of(founder).tokens().neverAllowed()).isFalse();
    }

    @Test
    void marksANumberOfDaysThatIsOutOfRange() {
        navigate(PoliciesView.class);
        IntegerField longest = find(IntegerField.class).all().getFirst();
        longest.setValue(0);
        press("Save policies");

        assertThat(longest.isInvalid()).isTrue();
        assertThat(policies.of(founder)).isEqualTo(Policies.NONE);
    }

    @SuppressWarnings("unchecked")
    private List<RadioButtonGroup<PermissionSetting>> choices() {
        return find(SegmentedChoice.class).all().stream()
                .map(choice -> (RadioButtonGroup<PermissionSetting>) choice)
                .toList();
    }

    private static void click(Component component) {
        DomEvent event = new DomEvent(component.getElement(), "click", JacksonUtils.createObjectNode());
        component.getElement().getNode().getFeature(ElementListenerMap.class).fireEvent(event);
    }
}
