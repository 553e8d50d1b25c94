package dev.tessera.organizations.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.QueryParameters;
import dev.tessera.design.DangerDialog;
import dev.tessera.design.DetailPanel;
import dev.tessera.design.Notice;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.Permission;
import dev.tessera.organizations.FixedLeavings;
import dev.tessera.organizations.LeaversCredential;
import dev.tessera.organizations.LeaversPlan;
import dev.tessera.organizations.Member;
import dev.tessera.organizations.MemberDirectory;
import dev.tessera.organizations.OpenInvitations;
import dev.tessera.organizations.PermissionSettings;
import dev.tessera.organizations.PredefinedRole;
import dev.tessera.organizations.PromisedMail;
import dev.tessera.organizations.Role;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ViewPackages(classes = MembersView.class)
class MembersViewTest extends OrganizationUiTest {

    @Autowired
    MemberDirectory directory;

    @Autowired
    OpenInvitations invitations;

    @Autowired
    PromisedMail mail;

    @Autowired
    FixedLeavings leavings;

    @Autowired
    PlanRecorder recorder;

    @BeforeEach
    void leaveNothing() {
        leavings.found = List.of();
    }

    @Test
    void saysOfEachPermissionWhichRoleAllowsAndWhichBlocks() {
        Role block =
                settlers.customRole(founder, "No API", new PermissionSettings(Set.of(), Set.of(Permission.USE_API)));
        Actor ada = settlers.join(
                founder, settlers.stranger("Ada Lovelace"), List.of(PredefinedRole.DEVELOPER.id(), block.id()));
        navigate(MembersView.class);
        open(ada);

        List<String> lines = texts();
        assertThat(lines)
                .contains(
                        "Blocked by No API, though allowed by Developer", "Allowed by Developer", "No role allows it");
    }

    @Test
    void changesRolesAndSaysBeforehandWhatThatGivesAndTakes() {
        Actor ada = settlers.member(founder, PredefinedRole.VIEWER);
        navigate(MembersView.class);
        open(ada);
        press("Change roles");
        @SuppressWarnings("unchecked")
        CheckboxGroup<Role> roles = find(CheckboxGroup.class).single();
        roles.setValue(Set.of(rolesOf(founder).getFirst()));
        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .anyMatch(text -> text.startsWith("They will be able to: Call the API"));

        press("Save");

        assertThat(rolesOf(ada)).extracting(Role::id).containsExactly(PredefinedRole.ADMINISTRATOR.id());
    }

    @Test
    void refusesToTakeTheLastAdministratorAndLosesNothing() {
        navigate(MembersView.class);
        open(founder);
        press("Remove");
        press("Remove member");

        assertThat(find(Notice.class).all()).isNotEmpty();
        assertThat(find(DangerDialog.class).exists()).isTrue();
        assertThat(directory.find(founder, founder.user())).isPresent();
    }

    @Test
    void asksWhatBecomesOfWhatALeaverHasAndGoesByIt() {
        Actor ada = settlers.member(founder, PredefinedRole.DEVELOPER);
        LeaversCredential billing = left(LeaversCredential.Kind.APP_TOKEN, "Billing");
        LeaversCredential reports = left(LeaversCredential.Kind.APP_TOKEN, "Reports");
        LeaversCredential shared = left(LeaversCredential.Kind.ORGANIZATION_TOKEN, "Shared");
        leavings.found = List.of(billing, reports, shared, left(LeaversCredential.Kind.API_KEY, "Nightly"));
        navigate(MembersView.class);
        open(ada);
        press("Remove");
        assertThat(find(LeaverRow.class).all()).hasSize(4);
        assertThat(texts()).contains("Billing", "Nightly", "Never used");

        choose(find(FateField.class).all().getFirst(), FateField.Choice.EXPIRE);
        LeaverRow exception = find(LeaverRow.class).all().get(1);
        test(find(Button.class, exception).single()).click();
        FateField own = find(FateField.class, exception).single();
        choose(own, FateField.Choice.HAND_OVER);
        press("Remove member");
        assertThat(find(ComboBox.class, own).single().isInvalid()).isTrue();
        assertThat(directory.find(founder, ada.user())).isPresent();

        @SuppressWarnings("unchecked")
        ComboBox<Member> heir = find(ComboBox.class, own).single();
        heir.setValue(member(founder));
        press("Remove member");

        assertThat(directory.find(founder, ada.user())).isEmpty();
        LeaversPlan plan = recorder.last();
        assertThat(plan.of(billing.id())).isInstanceOf(LeaversPlan.ExpireOn.class);
        assertThat(plan.of(reports.id())).isEqualTo(new LeaversPlan.HandOver(founder.user()));
        assertThat(plan.of(shared.id())).isEqualTo(new LeaversPlan.Revoke());
    }

    @Test
    void staysUsableWithHundredsOfCredentials() {
        Actor ada = settlers.member(founder, PredefinedRole.DEVELOPER);
        leavings.found = IntStream.range(0, 200)
                .mapToObj(number -> left(LeaversCredential.Kind.APP_TOKEN, "Token " + number))
                .toList();
        navigate(MembersView.class);
        open(ada);
        press("Remove");

        assertThat(find(LeaverRow.class).all()).hasSize(200);
        assertThat(find(FateField.class).all()).hasSize(1);
        press("Remove member");
        assertThat(directory.find(founder, ada.user())).isEmpty();
    }

    private static LeaversCredential left(LeaversCredential.Kind kind, String name) {
        return new LeaversCredential(kind, UUID.randomUUID(), name, "tessp_…9aXb", null, null, null);
    }

    @SuppressWarnings("unchecked")
    private void choose(FateField field, FateField.Choice choice) {
        find(Select.class, field).single().setValue(choice);
    }

    @Test
    void asksForAFreshFactorAndGoesOn() {
        Actor ada = settlers.member(founder, PredefinedRole.VIEWER);
        clock.advance(Duration.ofMinutes(20));
        navigate(MembersView.class);
        open(ada);
        press("Disable");
        press("Disable member");

        assertThat(member(ada).disabled()).isTrue();
    }

    @Test
    void offersNothingToWhoeverMayOnlyLook() {
        Actor viewer = settlers.member(founder, PredefinedRole.VIEWER);
        person.become(viewer);
        navigate(MembersView.class);
        open(founder);

        assertThat(find(Button.class).all()).extracting(Button::getText).doesNotContain("Remove", "Invite member");
    }

    @Test
    void invitesByMailAndMarksAWrongAddress() {
        navigate(MembersView.class);
        press("Invite member");
        EmailField email = find(EmailField.class).single();
        email.setValue("nobody");
        press("Send invitation");
        assertThat(email.isInvalid()).isTrue();

        email.setValue("new.person@example.com");
        press("Send invitation");

        assertThat(email.isAttached()).isFalse();
        assertThat(mail.to("new.person@example.com")).hasSize(1);
        assertThat(invitations.count(founder)).isEqualTo(1);
    }

    @Test
    void keepsTheFilterInTheAddress() {
        MemberFilter filter = MemberFilter.of(new QueryParameters(Map.of(
                "q", List.of("ada"), "role", List.of("VIEWER"), "status", List.of("disabled"), "other", List.of("x"))));

        assertThat(MemberFilter.of(filter.parameters())).isEqualTo(filter);
        assertThat(filter.role()).isEqualTo(PredefinedRole.VIEWER.id());
        assertThat(MemberFilter.NONE.parameters().getParameters()).isEmpty();
    }

    private void open(Actor actor) {
        MemberList list = find(MemberList.class).single();
        list.open(member(actor));
        assertThat(find(DetailPanel.class).exists()).isTrue();
    }

    private Member member(Actor actor) {
        return directory.find(founder, actor.user()).orElseThrow();
    }

    private List<Role> rolesOf(Actor actor) {
        return member(actor).roles();
    }

    private List<String> texts() {
        return find(Span.class).all().stream().map(Span::getText).toList();
    }
}
