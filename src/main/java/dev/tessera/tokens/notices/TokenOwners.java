package dev.tessera.tokens.notices;

import dev.tessera.kernel.ApiKeyId;
import dev.tessera.kernel.CredentialKind;
import dev.tessera.kernel.TokenId;
import dev.tessera.kernel.UserId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tells whose a credential is, whoever asks and whatever became of it. The texts given here are all constants. */
@Repository
class TokenOwners {

    private final JdbcClient jdbc;

    TokenOwners(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<OwnedToken> find(TokenId token) {
        return find("select owner_id, prefix || '…' || last_four as hint from app_token where id = ?", token.value());
    }

    /** Who made it. */
    Optional<OwnedToken> findOrganizationToken(TokenId token) {
        String hint = "'" + CredentialKind.ORGANIZATION_TOKEN.prefix() + "…' || last_four";
        return find(
                "select created_by as owner_id, " + hint + " as hint from organization_token where id = ?",
                token.value());
    }

    Optional<OwnedToken> find(ApiKeyId key) {
        return find("select owner_id, identifier as hint from api_key where id = ?", key.value());
    }

    private Optional<OwnedToken> find(String sql, UUID id) {
        return jdbc.sql(sql)
                .param(id)
                .query((row, number) ->
                        new OwnedToken(new UserId(row.getObject("owner_id", UUID.class)), row.getString("hint")))
                .optional();
    }

    /** @param value what is known of its value, as {@code tessp_…9aXb} */
    record OwnedToken(UserId owner, String value) {}
}
