package dev.tessera.organizations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.identity.SignUpInvitation;
import dev.tessera.identity.SignUpInvitations;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.EmailAddress;
import dev.tessera.kernel.InvitationId;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.Permission;
import dev.tessera.kernel.UserId;
import dev.tessera.organizations.InvitationEvent.InvitationSent;
import dev.tessera.organizations.MemberEvent.MemberJoined;
import dev.tessera.testing.OnH2;
import dev.tessera.testing.OnPostgres;
import dev.tessera.testing.Race;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class InvitationsTest {

    abstract static class Contract extends OrganizationsContract {

        @Autowired
        Invitations invitations;

        @Autowired
        OpenInvitations openInvitations;

        @Autowired
        SignUpInvitations signUps;

        @Autowired
        Members members;

        @Autowired
        PromisedMail mail;

        String address;

        @BeforeEach
        void pickAnAddress() {
            address = "ada." + UUID.randomUUID() + "@example.com";
        }

        @Test
        void promisesAMailWithoutAnySecretAndTellsOfIt() {
            InvitationId id = invite(founder);

            assertThat(mail.to(address)).singleElement().satisfies(promised -> {
                assertThat(promised.template()).isEqualTo("invitation");
                assertThat(promised.parameters())
                        .containsEntry("invitation", id.toString())
                        .containsEntry("organization", "Navy Yard")
                        .containsEntry("inviter", "Grace Hopper")
                        .containsEntry("role", "DEVELOPER");
            });
            assertThat(events.stream(InvitationSent.class))
                    .containsExactly(new InvitationSent(
                            id, new EmailAddress(address), PredefinedRole.DEVELOPER.role(), founder));
            assertThat(openInvitations.list(founder, 0, 10)).singleElement().satisfies(open -> {
                assertThat(open.email().value()).isEqualTo(address);
                assertThat(open.inviter()).isEqualTo("Grace Hopper");
                assertThat(open.expiresAt()).isEqualTo(clock.instant().plus(Duration.ofDays(7)));
            });
        }

        @Test
        void letsInWhoOwnsTheAddressAndUsesNothingUpByLooking() {
            invite(founder);
            String secret = secret();
            assertThat(invitations.find(secret)).hasValueSatisfying(offer -> {
                assertThat(offer.organizationName()).isEqualTo("Navy Yard");
                assertThat(offer.role()).isEqualTo(PredefinedRole.DEVELOPER.role());
            });
            assertThat(invitations.find(secret)).isPresent();
            Actor ada = settlers.founderAt("Analytical Engines", address);

            assertThat(invitations.accept(ada, secret)).isEqualTo(new JoinOutcome.Joined(navyYard()));

            assertThat(organizations.permissionsOf(ada.user(), navyYard()))
                    .isEqualTo(PredefinedRole.DEVELOPER.settings().allowed());
            assertThat(events.stream(MemberJoined.class))
                    .singleElement()
                    .satisfies(joined -> assertThat(joined.user()).isEqualTo(ada.user()));
            assertThat(invitations.find(secret)).isEmpty();
            assertThat(invitations.accept(ada, secret)).isEqualTo(new JoinOutcome.Over());
            assertThat(openInvitations.count(founder)).isZero();
        }

        @Test
        void isAcceptedOnceUnderSixteenTries() throws Exception {
            invite(founder);
            String secret = secret();
            Actor ada = settlers.founderAt("Analytical Engines", address);

            List<JoinOutcome> outcomes = Race.of(16, () -> invitations.accept(ada, secret));

            assertThat(outcomes)
                    .filteredOn(JoinOutcome.Joined.class::isInstance)
                    .hasSize(1);
            assertThat(events.stream(MemberJoined.class)).hasSizeLessThanOrEqualTo(1);
        }

        @Test
        void letsNobodyElseIn() {
            invite(founder);
            String secret = secret();
            Actor other = settlers.founder();

            assertThat(invitations.accept(other, secret)).isEqualTo(new JoinOutcome.NotYours());
            assertThat(invitations.accept(other, "0".repeat(40))).isEqualTo(new JoinOutcome.Over());
            assertThat(invitations.accept(other, "junk")).isEqualTo(new JoinOutcome.Over());
            assertThat(invitations.find(secret)).isPresent();
        }

        @Test
        void expiresAfterSevenDaysAndCanBeSentAgain() {
            InvitationId id = invite(founder);
            String first = secret();
            clock.advance(Duration.ofDays(7));
            assertThat(invitations.find(first)).isEmpty();

            Actor fresh = settlers.provedNow(founder);
            assertThat(invitations.sendAgain(fresh, id)).isEqualTo(new InvitationChange.Done(id));
            assertThat(invitations.find(first)).isEmpty();
            assertThat(invitations.find(secret())).isPresent();
        }

        @Test
        void aLaterLinkReplacesTheEarlierOne() {
            InvitationId id = invite(founder);
            String first = secret();
            invitations.sendAgain(founder, id);
            String second = secret();

            assertThat(invitations.find(first)).isEmpty();
            assertThat(invitations.find(second)).isPresent();
        }

        @Test
        void makesALinkForNoneThatWasRevoked() {
            InvitationId id = invite(founder);
            String secret = secret();
            assertThat(invitations.revoke(founder, id)).isEqualTo(new InvitationChange.Done(id));

            assertThat(invitations.find(secret)).isEmpty();
            assertThat(mail.secretTo(address)).isEmpty();
            assertThat(invitations.revoke(founder, id)).isEqualTo(new InvitationChange.NotFound());
        }

        @Test
        void keepsTheSecretAsAHashOnly() {
            invite(founder);
            String secret = secret();

            byte[] stored = jdbc.sql("select secret_hash from invitation where email = ?")
                    .param(address)
                    .query(byte[].class)
                    .single();
            assertThat(stored).isEqualTo(new InvitationSecret(secret).hash());
            assertThat(new InvitationSecret(secret)).asString().doesNotContain(secret);
        }

        @Test
        void leavesNoDoorBehindWhoWasRemoved() {
            Actor grace = settlers.member(founder, PredefinedRole.ADMINISTRATOR);
            invite(grace);
            String secret = secret();
            members.remove(founder, grace.user());
            Actor ada = settlers.founderAt("Analytical Engines", address);

            assertThat(invitations.accept(ada, secret)).isEqualTo(new JoinOutcome.Over());
        }

        @Test
        void refusesWhatTheActorCouldNotGive() {
            Role inviter = settlers.customRole(
                    founder,
                    "Inviter",
                    PermissionSettings.allowing(Permission.MANAGE_MEMBERS, Permission.VIEW_ORGANIZATION));
            Actor actor = settlers.member(founder, inviter);

            assertThat(invitations.invite(actor, address, PredefinedRole.ADMINISTRATOR.id()))
                    .isInstanceOf(InvitationChange.Beyond.class);
            assertThat(invitations.invite(actor, address, inviter.id())).isEqualTo(new InvitationChange.FeatureOff());
            assertThat(invitations.invite(
                            settlers.member(founder, PredefinedRole.DEVELOPER), address, PredefinedRole.VIEWER.id()))
                    .isEqualTo(new InvitationChange.NotPermitted());
            assertThat(mail.to(address)).isEmpty();
        }

        @Test
        void tellsTheSameOfKnownAndUnknownAddresses() {
            settlers.founderAt("Analytical Engines", address);

            assertThat(invitations.invite(founder, address, PredefinedRole.VIEWER.id()))
                    .isInstanceOf(InvitationChange.Done.class);
            assertThat(invitations.invite(founder, address, PredefinedRole.VIEWER.id()))
                    .isEqualTo(new InvitationChange.AlreadyInvited());
            assertThat(invitations.invite(founder, "nobody", PredefinedRole.VIEWER.id()))
                    .isEqualTo(new InvitationChange.NotAnAddress());
        }

        @Test
        void invitesNoMemberAgain() {
            UserId ada = settlers.stranger("Ada Lovelace", address);
            settlers.join(founder, ada, List.of());

            assertThat(invitations.invite(founder, address, PredefinedRole.VIEWER.id()))
                    .isEqualTo(new InvitationChange.AlreadyMember());
        }

        @Test
        void asksForAFreshFactor() {
            clock.advance(Duration.ofMinutes(15));
            assertThat(invitations.invite(founder, address, PredefinedRole.VIEWER.id()))
                    .isEqualTo(new InvitationChange.ProofNeeded());
        }

        @Test
        void slowsDownAnOrganizationThatInvitesTooMany() {
            for (int i = 0; i < 60; i++) {
                invitations.invite(founder, i + address, PredefinedRole.VIEWER.id());
            }
            assertThat(invitations.invite(founder, address, PredefinedRole.VIEWER.id()))
                    .isInstanceOf(InvitationChange.TooMany.class);
            assertThat(invitations.invite(settlers.founder(), address, PredefinedRole.VIEWER.id()))
                    .isInstanceOf(InvitationChange.Done.class);
        }

        @Test
        void isNothingToAnotherOrganization() {
            InvitationId id = invite(founder);
            Actor other = settlers.founder();

            assertThat(openInvitations.list(other, 0, 10)).isEmpty();
            assertThat(invitations.revoke(other, id)).isEqualTo(new InvitationChange.NotFound());
            assertThat(invitations.sendAgain(other, id)).isEqualTo(new InvitationChange.NotFound());
        }

        @Test
        void letsInWhoSignsUpByIt() {
            InvitationId id = invite(founder);
            String secret = secret();
            UserId ada = UserId.next();
            EmailAddress email = new EmailAddress(address);

            assertThat(signUps.bySecret(secret)).contains(new SignUpInvitation(id, email, "Navy Yard"));
            assertThat(signedUp(id, ada, new EmailAddress("other@example.com"))).isFalse();
            assertThat(signedUp(id, ada, email)).isTrue();
            assertThat(organizations.permissionsOf(ada, navyYard())).contains(Permission.USE_API);
            assertThat(signedUp(id, UserId.next(), email)).isFalse();
            assertThat(signUps.find(id)).isEmpty();
        }

        private boolean signedUp(InvitationId id, UserId user, EmailAddress email) {
            return Boolean.TRUE.equals(
                    transaction.execute(status -> signUps.accept(id, user, email, Settlers.ADDRESS)));
        }

        private OrganizationId navyYard() {
            return founder.affiliation().orElseThrow();
        }

        private InvitationId invite(Actor actor) {
            InvitationChange made = invitations.invite(actor, address, PredefinedRole.DEVELOPER.id());
            assertThat(made).isInstanceOf(InvitationChange.Done.class);
            return ((InvitationChange.Done) made).invitation();
        }

        private String secret() {
            return mail.secretTo(address).orElseThrow();
        }
    }

    @Nested
    @OnH2
    class H2 extends Contract {}

    @Nested
    @OnPostgres
    class Postgres extends Contract {}
}
