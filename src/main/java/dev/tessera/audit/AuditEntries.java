package dev.tessera.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the entries and where each chain ends. There is no way here to change or remove an entry. */
@Repository
class AuditEntries {

    private final JdbcClient jdbc;

    AuditEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where the chain ends. Until the transaction is over, nobody else gets to append to it. */
    ChainHead lockHead(AuditChain chain) {
        return selectHead(chain, "for update").orElseGet(() -> {
            begin(chain);
            return selectHead(chain, "for update").orElseThrow();
        });
    }

    /** Every chain that has been begun. */
    List<AuditChain> chains() {
        return jdbc.sql("select chain from audit_chain order by chain")
                .query((row, number) -> new AuditChain(row.getObject("chain", UUID.class)))
                .list();
    }

    Optional<ChainHead> head(AuditChain chain) {
        return selectHead(chain, "");
    }

    void append(AuditChain chain, AuditEntry entry) {
        LinkHash hash = entry.hash();
        insert(entry, hash);
        noteActor(entry);
        jdbc.sql("update audit_chain set position = :position, hash = :hash where chain = :chain")
                .param("position", entry.position())
                .param("hash", hash.bytes())
                .param("chain", chain.id())
                .update();
    }

    /** The entries behind a position, in order, at most so many. */
    List<StoredEntry> after(AuditChain chain, long position, int limit) {
        return jdbc.sql("select * from audit_entry where chain = :chain and position > :position"
                        + " order by position fetch first " + limit + " rows only")
                .param("chain", chain.id())
                .param("position", position)
                .query((row, number) -> read(row))
                .list();
    }

    /** Two that begin the same chain at once both find it begun: the later one waits for the earlier. */
    private void begin(AuditChain chain) {
        jdbc.sql("insert into audit_chain (chain, position, hash) values (:chain, :position, :hash)"
                        + " on conflict do nothing")
                .param("chain", chain.id())
                .param("position", ChainHead.EMPTY.position())
                .param("hash", ChainHead.EMPTY.hash().bytes())
                .update();
    }

    private void noteActor(AuditEntry entry) {
        if (entry.actor() != null) {
            jdbc.sql("insert into audit_person (chain, account_id) values (?, ?) on conflict do nothing")
                    .param(entry.chain())
                    .param(entry.actor())
                    .update();
        }
    }

    private Optional<ChainHead> selectHead(AuditChain chain, String locking) {
        return jdbc.sql("select position, hash from audit_chain where chain = :chain " + locking)
                .param("chain", chain.id())
                .query((row, number) -> new ChainHead(row.getLong("position"), LinkHash.ofBytes(row.getBytes("hash"))))
                .optional();
    }

    private void insert(AuditEntry entry, LinkHash hash) {
        jdbc.sql("""
                insert into audit_entry (chain, position, occurred_at, action, outcome, actor_id, organization_id,
                                         target, address, factors, details, session_id, token_id, previous_hash, hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(entry.chain())
                .param(entry.position())
                .param(OffsetDateTime.ofInstant(entry.occurredAt(), ZoneOffset.UTC))
                .param(entry.action())
                .param(entry.outcome())
                .param(entry.actor())
                .param(entry.organization())
                .param(entry.target())
                .param(entry.address())
                .param(entry.factors())
                .param(entry.details())
                .param(entry.session())
                .param(entry.token())
                .param(entry.previous().bytes())
                .param(hash.bytes())
                .update();
    }

    static StoredEntry read(ResultSet row) throws SQLException {
        Instant occurredAt = row.getObject("occurred_at", OffsetDateTime.class).toInstant();
        AuditEntry entry = new AuditEntry(
                row.getObject("chain", UUID.class),
                row.getLong("position"),
                occurredAt,
                row.getString("action"),
                row.getString("outcome"),
                row.getObject("actor_id", UUID.class),
                row.getObject("organization_id", UUID.class),
                row.getString("target"),
                row.getString("address"),
                row.getString("factors"),
                row.getString("details"),
                row.getObject("session_id", UUID.class),
                row.getObject("token_id", UUID.class),
                LinkHash.ofBytes(row.getBytes("previous_hash")));
        return new StoredEntry(entry, LinkHash.ofBytes(row.getBytes("hash")));
    }

    /** An entry and the hash that was written beside it. */
    record StoredEntry(AuditEntry entry, LinkHash hash) {

        LoggedEntry logged() {
            return entry.logged(hash);
        }
    }
}
