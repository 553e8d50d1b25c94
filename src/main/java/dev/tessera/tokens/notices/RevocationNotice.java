package dev.tessera.tokens.notices;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.UserId;
import dev.tessera.tokens.AppTokenEvent.AppTokenHandedOver;
import dev.tessera.tokens.AppTokenEvent.AppTokenRevoked;
import dev.tessera.tokens.apikeys.ApiKeyEvent.ApiKeyRevoked;
import dev.tessera.tokens.notices.OwnerNews.News;
import dev.tessera.tokens.notices.TokenOwners.OwnedToken;
import dev.tessera.tokens.organizational.OrganizationTokenEvent.OrganizationTokenRevoked;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes what owners are to be told by mail: that somebody else revoked a credential of theirs, or handed them one. Who revokes one of
 * their own knows it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RevocationNotice {

    private final TokenOwners owners;
    private final OwnerNews news;
    private final Clock clock;

    RevocationNotice(TokenOwners owners, OwnerNews news, Clock clock) {
        this.owners = owners;
        this.news = news;
        this.clock = clock;
    }

    @EventListener
    void note(AppTokenRevoked revoked) {
        note(owners.find(revoked.token()), revoked.name(), revoked.by());
    }

    @EventListener
    void note(ApiKeyRevoked revoked) {
        note(owners.find(revoked.key()), revoked.name(), revoked.by());
    }

    @EventListener
    void note(OrganizationTokenRevoked revoked) {
        note(owners.findOrganizationToken(revoked.token()), revoked.name(), revoked.by());
    }

    private void note(Optional<OwnedToken> credential, String name, Actor by) {
        credential
                .filter(owned -> !owned.owner().equals(by.user()))
                .ifPresent(owned -> add(owned.owner(), News.Kind.REVOKED, name, owned.value(), by));
    }

    /** Whoever hands a token to themselves knows it, too. */
    @EventListener
    void note(AppTokenHandedOver handed) {
        if (!handed.heir().equals(handed.by().user())) {
            String value = owners.find(handed.token()).map(OwnedToken::value).orElse("");
            add(handed.heir(), News.Kind.HANDED_OVER, handed.name(), value, handed.by());
        }
    }

    private void add(UserId reader, News.Kind kind, String name, String hint, Actor by) {
        news.add(new News(
                UUID.randomUUID(),
                reader,
                kind,
                name,
                hint,
                by.user(),
                clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }
}
