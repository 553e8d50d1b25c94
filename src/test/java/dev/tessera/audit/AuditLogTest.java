package dev.tessera.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tessera.audit.BrokenLink.Fault;
import dev.tessera.audit.ChainProgress.Broken;
import dev.tessera.audit.ChainProgress.Whole;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.AuditFacts;
import dev.tessera.kernel.AuditedEvent;
import dev.tessera.kernel.ClientAddress;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.testing.MutableClock;
import dev.tessera.testing.OnH2;
import dev.tessera.testing.OnPostgres;
import dev.tessera.testing.PersistenceTest;
import dev.tessera.testing.Race;
import dev.tessera.testing.TestActors;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class AuditLogTest {

    @PersistenceTest(classes = AuditModule.class)
    abstract static class Contract {

        final Actor actor = TestActors.member().build();
        final AuditChain chain = AuditChain.of(Objects.requireNonNull(actor.organization()));

        @Autowired
        AuditLog log;

        @Autowired
        ApplicationEventPublisher events;

        @Autowired
        TransactionTemplate transaction;

        @Autowired
        JdbcClient jdbc;

        @Autowired
        MutableClock clock;

        @BeforeEach
        void setTheClock() {
            clock.set(Instant.parse("2026-03-02T09:30:00.123456789Z"));
        }

        @Test
        void recordsEveryFact() {
            publish("token.created", Map.of("name", "Billing", "days", "30"));

            assertThat(jdbc.sql("select * from audit_entry where chain = ?")
                            .param(chain.id())
                            .query()
                            .singleRow())
                    .containsEntry("position", 1L)
                    .containsEntry("action", "token.created")
                    .containsEntry("outcome", "DONE")
                    .containsEntry("actor_id", actor.user().value())
                    .containsEntry("organization_id", chain.id())
                    .containsEntry("target", "token:1")
                    .containsEntry("address", "203.0.113.7")
                    .containsEntry("factors", "EMAIL_CODE,PASSWORD")
                    .containsEntry("details", "{\"days\":\"30\",\"name\":\"Billing\"}");
            assertThat(log.verify(chain)).isInstanceOf(Whole.class);
        }

        @Test
        void leavesNoEntryOfAChangeThatIsRolledBack() {
            transaction.executeWithoutResult(status -> {
                publish("token.created", Map.of());
                assertThat(positions()).containsExactly(1L);
                status.setRollbackOnly();
            });

            assertThat(positions()).isEmpty();
            assertThat(log.verify(chain)).isInstanceOf(Whole.class);
        }

        @Test
        void refusesTheChangeIfTheEntryCannotBeWritten() {
            UUID change = UUID.randomUUID();

            assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                        jdbc.sql("insert into audit_chain (chain, position, hash) values (?, 0, ?)")
                                .params(change, new byte[32])
                                .update();
                        publish("an action whose name does not fit ".repeat(3), Map.of());
                    }))
                    .isInstanceOf(DataIntegrityViolationException.class);

            assertThat(jdbc.sql("select count(*) from audit_chain where chain = ?")
                            .param(change)
                            .query(Long.class)
                            .single())
                    .isZero();
        }

        @Test
        void recordsWhatHappensOutsideOfAnyOrganizationInTheInstancesChain() {
            String target = "login:" + UUID.randomUUID();
            events.publishEvent(refusedLogin(target));

            assertThat(jdbc.sql("select chain from audit_entry where target = ?")
                            .param(target)
                            .query(UUID.class)
                            .single())
                    .isEqualTo(new UUID(0, 0));
            assertThat(log.verify(AuditChain.INSTANCE)).isInstanceOf(Whole.class);
        }

        @Test
        void knowsAnEmptyChainAsWhole() {
            assertThat(log.verify(AuditChain.of(OrganizationId.next()))).isInstanceOf(Whole.class);
        }

        @Test
        void keepsAChainWithoutGapsWhileManyWriteAtOnce() throws Exception {
            Race.of(32, () -> {
                transaction.executeWithoutResult(status -> publish("token.created", Map.of()));
                return true;
            });

            assertThat(positions())
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 32).boxed().toList());
            assertThat(log.verify(chain)).isInstanceOf(Whole.class);
        }

        @Test
        void verifiesAChainOfMoreThanOnePage() {
            transaction.executeWithoutResult(status -> publishEntries(1_001));
            assertThat(log.verify(chain)).isInstanceOf(Whole.class);

            tamper("delete from audit_entry where chain = ? and position = 501");

            assertThat(log.verify(chain)).isEqualTo(new Broken(new BrokenLink(chain, 501, Fault.MISSING)));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "occurred_at = occurred_at + interval '1' second",
                    "action = 'token.deleted'",
                    "outcome = 'REFUSED'",
                    "actor_id = organization_id",
                    "actor_id = null",
                    "organization_id = null",
                    "target = 'token:2'",
                    "address = '203.0.113.8'",
                    "factors = ''",
                    "details = '{}'",
                    "previous_hash = (select hash from audit_chain c where c.chain = audit_entry.chain)",
                    "hash = previous_hash"
                })
        void findsAnEntryOfWhichAnyColumnWasChanged(String change) {
            publishEntries(5);

            tamper("update audit_entry set " + change + " where chain = ? and position = 3");

            assertThat(log.verify(chain)).isEqualTo(new Broken(new BrokenLink(chain, 3, Fault.ALTERED)));
        }

        @Test
        void findsAnEntryThatWasMovedToAnotherChain() {
            publishEntries(5);

            tamper("update audit_entry set chain = actor_id where chain = ? and position = 3");

            assertThat(log.verify(chain)).isEqualTo(new Broken(new BrokenLink(chain, 3, Fault.MISSING)));
        }

        @ParameterizedTest
        @ValueSource(longs = {1, 3, 5})
        void findsWhereAnEntryWasDeleted(long position) {
            publishEntries(5);

            tamper("delete from audit_entry where chain = ? and position = " + position);

            assertThat(log.verify(chain)).isEqualTo(new Broken(new BrokenLink(chain, position, Fault.MISSING)));
        }

        @Test
        void findsEntriesThatChangedPlaces() {
            publishEntries(5);

            tamper("update audit_entry set position = 0 where chain = ? and position = 2");
            tamper("update audit_entry set position = 2 where chain = ? and position = 3");
            tamper("update audit_entry set position = 3 where chain = ? and position = 0");

            assertThat(log.verify(chain)).isEqualTo(new Broken(new BrokenLink(chain, 2, Fault.ALTERED)));
        }

        @Test
        void findsAnEntryThatWasAddedBehindTheEnd() {
            publishEntries(2);
            tamper("update audit_chain set position = 1, hash ="
                    + " (select e.hash from audit_entry e where e.chain = audit_chain.chain and e.position = 1)"
                    + " where chain = ?");

            assertThat(log.verify(chain)).isEqualTo(new Broken(new BrokenLink(chain, 2, Fault.UNEXPECTED)));
        }

        @Test
        void findsAnEntryThatWasReplacedTogetherWithItsHash() {
            publishEntries(3);
            replaceWithForgery(3);
            assertThat(log.verify(chain)).isEqualTo(new Broken(new BrokenLink(chain, 3, Fault.ALTERED)));
        }

        @Test
        void findsThatTheNextEntryDoesNotNameAForgedOne() {
            publishEntries(3);
            replaceWithForgery(2);
            assertThat(log.verify(chain)).isEqualTo(new Broken(new BrokenLink(chain, 3, Fault.UNLINKED)));
        }

        private void replaceWithForgery(long position) {
            byte[] before = jdbc.sql("select previous_hash from audit_entry where chain = ? and position = ?")
                    .params(chain.id(), position)
                    .query(byte[].class)
                    .single();
            ChainHead head = new ChainHead(position - 1, LinkHash.ofBytes(before));
            AuditFacts facts = AuditFacts.done("nothing.happened", actor, "token:1", Map.of());
            AuditEntry forged = AuditEntry.next(chain, head, facts, clock.instant());
            jdbc.sql("update audit_entry set action = ?, details = ?, hash = ? where chain = ? and position = ?")
                    .params(forged.action(), forged.details(), forged.hash().bytes(), chain.id(), position)
                    .update();
        }

        private void publishEntries(int count) {
            for (int i = 0; i < count; i++) {
                publish("token.created", Map.of("number", String.valueOf(i)));
            }
        }

        private void publish(String action, Map<String, String> details) {
            AuditedEvent event = () -> AuditFacts.done(action, actor, "token:1", details);
            events.publishEvent(event);
        }

        private static AuditedEvent refusedLogin(String target) {
            return () -> new AuditFacts(
                    "login.failed",
                    AuditFacts.Outcome.REFUSED,
                    null,
                    null,
                    target,
                    new ClientAddress("2001:db8::7"),
                    Set.of(),
                    Map.of());
        }

        private void tamper(String sql) {
            assertThat(jdbc.sql(sql).param(chain.id()).update()).isOne();
        }

        private List<Long> positions() {
            return jdbc.sql("select position from audit_entry where chain = ? order by position")
                    .param(chain.id())
                    .query((row, number) -> row.getLong("position"))
                    .list();
        }
    }

    @Nested
    @OnH2
    class OnH2Test extends Contract {}

    @Nested
    @OnPostgres
    class OnPostgresTest extends Contract {}

    @Configuration(proxyBeanMethods = false)
    @AutoConfigurationPackage
    @Import({AuditRecorder.class, AuditEntries.class, ChainedAuditLog.class})
    static class AuditModule {
        @Bean
        MutableClock clock() {
            return new MutableClock();
        }
    }
}
