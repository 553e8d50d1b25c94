package dev.tessera.tokens.notices;

import dev.tessera.kernel.TokenId;
import dev.tessera.kernel.UserId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tells whose a token is, whoever asks and whatever became of it. */
@Repository
class TokenOwners {

    private final JdbcClient jdbc;

    TokenOwners(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<OwnedToken> find(TokenId token) {
        return jdbc.sql("select owner_id, prefix, last_four from app_token where id = ?")
                .param(token.value())
                .query((row, number) -> new OwnedToken(
                        new UserId(row.getObject("owner_id", UUID.class)),
                        row.getString("prefix") + "…" + row.getString("last_four")))
                .optional();
    }

    /** @param value what is known of its value, as {@code tessp_…9aXb} */
    record OwnedToken(UserId owner, String value) {}
}
