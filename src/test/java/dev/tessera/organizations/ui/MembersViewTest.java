package dev.tessera.organizations.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.QueryParameters;
import dev.tessera.design.DangerDialog;
import dev.tessera.design.DetailPanel;
import dev.tessera.design.Notice;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.Permission;
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
