package dev.tessera.mail;

import dev.tessera.kernel.ChallengeId;
import dev.tessera.kernel.EmailAddress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of {@code outgoing_mail}. Each state change is one conditional update, so any number of nodes may share them. */
@Repository
class OutboxTable {

    private static final TypeReference<Map<String, String>> PARAMETERS = new TypeReference<>() {};
    private static final TypeReference<List<Map<String, String>>> ITEMS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json = new JsonMapper();

    OutboxTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(MailId id, OutgoingMail mail, Instant now) {
        jdbc.sql("""
                        insert into outgoing_mail (id, recipient, language, template, parameters, items, challenge_id,
                                                   created_at, attempts, next_attempt_at)
                        values (:id, :recipient, :language, :template, :parameters, :items, :challenge, :now, 0, :now)
                        """)
                .param("id", id.value())
                .param("recipient", mail.recipient().value())
                .param("language", mail.language().toLanguageTag())
                .param("template", mail.template())
                .param("parameters", json.writeValueAsString(mail.parameters()))
                .param("items", mail.items().isEmpty() ? null : json.writeValueAsString(mail.items()))
                .param(
                        "challenge",
                        mail.challenge() == null ? null : mail.challenge().value())
                .param("now", timestamp(now))
                .update();
    }

    /** The ids of mails whose next try is due, the longest waiting first. */
    List<MailId> due(Instant now, int limit) {
        return jdbc.sql("""
                        select id from outgoing_mail
                        where sent_at is null and dropped_at is null and next_attempt_at <= :now
                        order by next_attempt_at limit :limit
                        """)
                .param("now", timestamp(now))
                .param("limit", limit)
                .query((row, number) -> new MailId(row.getObject("id", UUID.class)))
                .list();
    }

    /**
     * Takes a due mail for one try. Of all nodes that ask, one gets it: the update that moves {@code next_attempt_at} ahead
     * affects exactly one row once.
     *
     * @param until when another node may take it, should this one die over it
     */
    Optional<ClaimedMail> claim(MailId id, Instant now, Instant until) {
        int claimed = jdbc.sql("""
                        update outgoing_mail set attempts = attempts + 1, next_attempt_at = :until
                        where id = :id and sent_at is null and dropped_at is null and next_attempt_at <= :now
                        """)
                .param("until", timestamp(until))
                .param("id", id.value())
                .param("now", timestamp(now))
                .update();
        return claimed == 1 ? Optional.of(read(id)) : Optional.empty();
    }

    private ClaimedMail read(MailId id) {
        return jdbc.sql("select * from outgoing_mail where id = :id")
                .param("id", id.value())
                .query(this::claimedMail)
                .single();
    }

    private ClaimedMail claimedMail(ResultSet row, int number) throws SQLException {
        @Nullable UUID challenge = row.getObject("challenge_id", UUID.class);
        @Nullable String items = row.getString("items");
        OutgoingMail mail = new OutgoingMail(
                new EmailAddress(row.getString("recipient")),
                Locale.forLanguageTag(row.getString("language")),
                row.getString("template"),
                json.readValue(row.getString("parameters"), PARAMETERS),
                challenge == null ? null : new ChallengeId(challenge),
                items == null ? List.of() : json.readValue(items, ITEMS));
        return new ClaimedMail(new MailId(row.getObject("id", UUID.class)), mail, row.getInt("attempts"));
    }

    void sent(ClaimedMail mail, Instant now) {
        jdbc.sql("update outgoing_mail set sent_at = :now where id = :id and sent_at is null")
                .param("now", timestamp(now))
                .param("id", mail.id().value())
                .update();
    }

    void dropped(ClaimedMail mail, Instant now) {
        jdbc.sql("update outgoing_mail set dropped_at = :now where id = :id and sent_at is null")
                .param("now", timestamp(now))
                .param("id", mail.id().value())
                .update();
    }

    /** Gives the mail up, for the server refused it for good. */
    void rejected(ClaimedMail mail, int code, Instant now) {
        jdbc.sql("update outgoing_mail set dropped_at = :now, rejected_code = :code where id = :id and sent_at is null")
                .param("now", timestamp(now))
                .param("code", code)
                .param("id", mail.id().value())
                .update();
    }

    /** What has not left yet, and what was refused for good and not forgotten since. */
    Backlog backlog() {
        return jdbc.sql("""
                        select count(*) as waiting, count(case when attempts > 1 then 1 end) as failing,
                               min(created_at) as oldest,
                               (select count(*) from outgoing_mail where rejected_code is not null) as rejected
                        from outgoing_mail where sent_at is null and dropped_at is null
                        """)
                .query((row, number) -> {
                    @Nullable OffsetDateTime oldest = row.getObject("oldest", OffsetDateTime.class);
                    return new Backlog(
                            row.getLong("waiting"),
                            row.getLong("failing"),
                            oldest == null ? null : oldest.toInstant(),
                            row.getLong("rejected"));
                })
                .single();
    }

    /**
     * How the outbox stands.
     *
     * @param failing how many of those that wait were tried and not sent
     * @param oldest since when the oldest of them waits; null if none does
     */
    record Backlog(long waiting, long failing, @Nullable Instant oldest, long rejected) {}

    /** Gives the mail back to be tried again, unless its claim ran out and another node has it by now. */
    void postponed(ClaimedMail mail, Instant nextAttempt) {
        jdbc.sql("update outgoing_mail set next_attempt_at = :next where id = :id and attempts = :attempt")
                .param("next", timestamp(nextAttempt))
                .param("id", mail.id().value())
                .param("attempt", mail.attempt())
                .update();
    }

    /** Deletes what was sent or dropped before a time, and says how many rows that were. */
    int deleteSettledBefore(Instant time) {
        return jdbc.sql("delete from outgoing_mail where sent_at < :time or dropped_at < :time")
                .param("time", timestamp(time))
                .update();
    }

    /** Cut to the microseconds that the database keeps: rounded up, a mail would not be due at the moment it was stored. */
    private static OffsetDateTime timestamp(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
