package dev.tessera.testing.api;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.ClientAddress;
import dev.tessera.kernel.Factor;
import dev.tessera.kernel.InvitationId;
import dev.tessera.kernel.IpRanges;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.Permission;
import dev.tessera.kernel.PermissionNames;
import dev.tessera.kernel.RoleId;
import dev.tessera.kernel.SessionId;
import dev.tessera.kernel.UserId;
import dev.tessera.organizations.InvitationChange;
import dev.tessera.organizations.Invitations;
import dev.tessera.organizations.PermissionSettings;
import dev.tessera.organizations.PredefinedRole;
import dev.tessera.organizations.Role;
import dev.tessera.organizations.RoleChange;
import dev.tessera.organizations.RoleForm;
import dev.tessera.organizations.Roles;
import dev.tessera.tokens.AppToken;
import dev.tessera.tokens.AppTokens;
import dev.tessera.tokens.Creation.Created;
import dev.tessera.tokens.NewAppToken;
import dev.tessera.tokens.Validity;
import dev.tessera.tokens.apikeys.ApiKey;
import dev.tessera.tokens.apikeys.ApiKeyCreation;
import dev.tessera.tokens.apikeys.ApiKeys;
import dev.tessera.verification.VerifierCreation;
import dev.tessera.verification.Verifiers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Hires people into organizations of their own, and gives them credentials. */
public class Staff {

    private static final ClientAddress DESK = new ClientAddress("127.0.0.1");

    private final JdbcClient jdbc;
    private final AppTokens tokens;
    private final ApiKeys keys;
    private final Verifiers verifiers;
    private final Roles roles;
    private final Invitations invitations;
    private final HeaderWayIn sessions;
    private final Clock clock;

    Staff(
            JdbcClient jdbc,
            AppTokens tokens,
            ApiKeys keys,
            Verifiers verifiers,
            Roles roles,
            Invitations invitations,
            HeaderWayIn sessions,
            Clock clock) {
        this.jdbc = jdbc;
        this.tokens = tokens;
        this.keys = keys;
        this.verifiers = verifiers;
        this.roles = roles;
        this.invitations = invitations;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Somebody with a predefined role, the only member of an organization. */
    public Person person(PredefinedRole role) {
        Person person = person(role.settings().allowed());
        give(person, role);
        return person;
    }

    /** Somebody new with exactly these permissions, by no role. */
    public Person person(Set<Permission> permissions) {
        Person person = new Person(UserId.next(), OrganizationId.next());
        Object now = now();
        jdbc.sql("""
                insert into organization (id, name, mfa_required, token_never_allowed, features_granted, features_on,
                    created_at, version)
                values (?, 'Analytical Engines', false, true, 'API CUSTOM_USER_ROLES', 'API CUSTOM_USER_ROLES', ?, 0)""").params(person.organization().value(), now).update();
        join(person, permissions);
        return person;
    }

    /** Somebody new in the organization of another. */
    public Person colleague(Person other, PredefinedRole role) {
        Person person = new Person(UserId.next(), other.organization());
        join(person, role.settings().allowed());
        give(person, role);
        return person;
    }

    private void join(Person person, Set<Permission> permissions) {
        Object now = now();
        String name = "grace" + person.user().toString().substring(24);
        jdbc.sql("""
                insert into account (id, username, username_key, full_name, email, search_key, password_hash, language,
                    time_zone, mfa_enabled, security_epoch, code_failures, created_at, version)
                values (?, ?, ?, 'Grace Hopper', ?, ?, '-', 'en', 'Europe/Berlin', true, 0, 0, ?, 0)""")
                .params(
                        person.user().value(),
                        name,
                        name,
                        name + "@example.com",
                        "grace hopper " + name + " " + name + "@example.com",
                        now)
                .update();
        jdbc.sql("insert into membership (organization_id, account_id, permissions, joined_at) values (?, ?, ?, ?)")
                .params(person.organization().value(), person.user().value(), PermissionNames.of(permissions), now)
                .update();
    }

    private void give(Person person, PredefinedRole role) {
        jdbc.sql("insert into membership_role (organization_id, account_id, role_id) values (?, ?, ?)")
                .params(person.organization().value(), person.user().value(), role.name())
                .update();
    }

    private Object now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** A custom role in the organization of somebody who may make one; it allows to see one's own tokens. */
    public Role role(Person admin) {
        PermissionSettings settings = PermissionSettings.allowing(Permission.VIEW_OWN_TOKENS);
        RoleForm form = new RoleForm("Role " + UUID.randomUUID(), "", settings);
        return ((RoleChange.Done) roles.create(admin.at(clock.instant()), form)).role();
    }

    /** An open invitation by somebody who may invite. */
    public InvitationId invitation(Person admin, RoleId role) {
        String guest = "guest." + UUID.randomUUID() + "@example.com";
        InvitationChange sent = invitations.invite(admin.at(clock.instant()), guest, role);
        return ((InvitationChange.Done) sent).invitation();
    }

    /** Limits how long tokens of the person's organization may be good. */
    public void limitDays(Person person, int longest) {
        jdbc.sql("update organization set token_longest_days = ?, token_never_allowed = false where id = ?")
                .params(longest, person.organization().value())
                .update();
    }

    /** Somebody who was hired. */
    public record Person(UserId user, OrganizationId organization) {

        Actor at(Instant provedAt) {
            return Actor.inSession(
                    user, organization, SessionId.next(), Set.of(Factor.PASSWORD, Factor.EMAIL_CODE), provedAt, DESK);
        }
    }

    /** A token that may do all that its owner may, without an end. */
    public Issued token(Person person) {
        return token(person, NewAppToken.unlimited("Token " + UUID.randomUUID(), new Validity.Never()));
    }

    /** A token that may do only this, and call the API. */
    public Issued token(Person person, Permission... permissions) {
        return token(
                person,
                new NewAppToken(
                        "Token " + UUID.randomUUID(),
                        new Validity.Never(),
                        Set.copyOf(List.of(permissions)),
                        IpRanges.ANYWHERE,
                        true));
    }

    public Issued token(Person person, NewAppToken wanted) {
        Created created = (Created) tokens.create(person.at(clock.instant()), wanted);
        return new Issued(created.token(), created.value().reveal());
    }

    /** A token and its value. */
    public record Issued(AppToken token, String value) {

        public String id() {
            return token.id().toString();
        }
    }

    public ApiKey apiKey(Person person) {
        ApiKeyCreation creation = keys.create(person.at(clock.instant()), "Key " + UUID.randomUUID());
        return ((ApiKeyCreation.Created) creation).key();
    }

    /** A session that proved its factors just now; gives the name by which requests come in it. */
    public String session(Person person) {
        return session(person, Duration.ZERO);
    }

    /** A session that proved its factors so long ago. */
    public String session(Person person, Duration ago) {
        String name = UUID.randomUUID().toString();
        sessions.open(name, person.at(clock.instant().minus(ago)));
        return name;
    }

    /** A new verifier, as {@code id:secret}. */
    public synchronized String verifier() {
        Person operator = person(Set.of());
        jdbc.sql("update account set email = id where email = 'operator@example.com'")
                .update();
        jdbc.sql("update account set email = 'operator@example.com' where id = ?")
                .param(operator.user().value())
                .update();
        VerifierCreation creation = verifiers.create(operator.at(clock.instant()), "Gateway");
        VerifierCreation.Created created = (VerifierCreation.Created) creation;
        return created.verifier().id() + ":" + created.secret().reveal();
    }
}
