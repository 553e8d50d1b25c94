package dev.tessera.organizations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.InvitationId;
import dev.tessera.kernel.UserId;
import dev.tessera.testing.OnH2;
import dev.tessera.testing.OnPostgres;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Lists that programs read page by page, while things come and go. */
class LatestTest {

    abstract static class Contract extends OrganizationsContract {

        @Autowired
        MemberDirectory directory;

        @Autowired
        Members members;

        @Autowired
        Invitations invitations;

        @Autowired
        OpenInvitations open;

        @Test
        void showsEveryMemberOnceThoughManyJoinedAtTheSameMoment() {
            List<UserId> joined = new ArrayList<>(List.of(founder.user()));
            for (int i = 0; i < 6; i++) {
                joined.add(settlers.member(founder, PredefinedRole.VIEWER).user());
            }

            assertThat(pages(MemberQuery.ALL)).containsExactlyInAnyOrderElementsOf(joined);
        }

        @Test
        void showsThoseWhoJoinedLastFirst() {
            clock.advance(Duration.ofMinutes(1));
            UserId ada = settlers.member(founder, PredefinedRole.VIEWER).user();
            clock.advance(Duration.ofMinutes(1));
            UserId zoe = settlers.member(founder, PredefinedRole.DEVELOPER).user();

            assertThat(pages(MemberQuery.ALL)).containsExactly(zoe, ada, founder.user());
            assertThat(pages(new MemberQuery(
                            "lovelace", PredefinedRole.VIEWER.id(), MemberStatus.ACTIVE, MemberQuery.Sort.NAME, true)))
                    .containsExactly(ada);
        }

        private List<UserId> pages(MemberQuery query) {
            List<UserId> found = new ArrayList<>();
            MemberPosition behind = null;
            List<Member> page;
            do {
                page = directory.latest(founder, query, behind, 2);
                page.forEach(member -> found.add(member.user()));
                behind = page.isEmpty() ? null : MemberPosition.behind(page.getLast());
            } while (!page.isEmpty());
            return found;
        }

        @Test
        void goesOnBehindAMemberWhoIsGone() {
            UserId ada = settlers.member(founder, PredefinedRole.VIEWER).user();
            clock.advance(Duration.ofMinutes(1));
            UserId zoe = settlers.member(founder, PredefinedRole.VIEWER).user();
            Member first = directory.latest(founder, MemberQuery.ALL, null, 1).getFirst();
            members.remove(settlers.provedNow(founder), zoe);

            assertThat(directory.latest(founder, MemberQuery.ALL, MemberPosition.behind(first), 5))
                    .extracting(Member::user)
                    .containsExactlyInAnyOrder(ada, founder.user());
        }

        @Test
        void showsEveryOpenInvitationOnceAndNoOther() {
            List<InvitationId> sent = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                sent.add(invite(founder));
            }
            invitations.revoke(founder, sent.removeFirst());
            Actor other = settlers.founder();
            InvitationId foreign = invite(other);

            List<InvitationId> found = new ArrayList<>();
            List<Invitation> page = open.latest(founder, null, 3);
            while (!page.isEmpty()) {
                page.forEach(invitation -> found.add(invitation.id()));
                page = open.latest(founder, InvitationPosition.behind(page.getLast()), 3);
            }

            assertThat(found).containsExactlyInAnyOrderElementsOf(sent);
            assertThat(open.find(founder, sent.getFirst())).isPresent();
            assertThat(open.find(founder, foreign)).isEmpty();
        }

        private InvitationId invite(Actor actor) {
            InvitationChange change =
                    invitations.invite(actor, "ada." + UUID.randomUUID() + "@example.com", PredefinedRole.VIEWER.id());
            return ((InvitationChange.Done) change).invitation();
        }

        @Test
        void areNotForWhoeverMayNotSeeTheOrganization() {
            Actor caller = settlers.member(founder, PredefinedRole.API_USER);

            assertThatThrownBy(() -> directory.latest(caller, MemberQuery.ALL, null, 1))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> open.latest(caller, null, 1)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> open.find(caller, InvitationId.next())).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Nested
    @OnH2
    class H2 extends Contract {}

    @Nested
    @OnPostgres
    class Postgres extends Contract {}
}
