package dev.tessera.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.AuditFacts;
import dev.tessera.kernel.AuditedEvent;
import dev.tessera.testing.OnPostgres;
import dev.tessera.testing.PersistenceTest;
import dev.tessera.testing.TestActors;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@PersistenceTest(classes = AuditWorld.class)
@OnPostgres
@TestPropertySource(
        properties = "logs=untouched-by-other-tests") // which break them, and so makes a database of its own
class AuditCommandTest {

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    @Value("${spring.datasource.url}")
    String url;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void namesTheFirstBrokenEntryOfEachLog() {
        Actor ada = TestActors.member().build();
        for (int i = 0; i < 3; i++) {
            events.publishEvent((AuditedEvent) () -> AuditFacts.done("role.created", ada, "role:1", Map.of()));
        }
        assertThat(run("audit", "verify", "--spring.datasource.url=" + url)).isEqualTo(AuditCommand.WHOLE);
        assertThat(printed()).contains("organization " + ada.organization() + ": whole, 3 entries");

        jdbc.sql("update audit_entry set target = 'role:2' where chain = ? and position = 2")
                .param(Objects.requireNonNull(ada.organization()).value())
                .update();
        assertThat(run("audit", "verify", "--spring.datasource.url=" + url)).isEqualTo(AuditCommand.BROKEN);
        assertThat(printed()).contains("organization " + ada.organization() + ": BROKEN at entry 2, which was changed");
    }

    @Test
    void saysThatTheDatabaseCannotBeRead() {
        assertThat(run("audit", "verify", "--spring.datasource.url=jdbc:postgresql://localhost:1/none"))
                .isEqualTo(AuditCommand.FAILED);
        assertThat(printed()).startsWith("The log cannot be read: ");
    }

    @Test
    void saysHowItIsUsed() {
        assertThat(run("audit")).isEqualTo(AuditCommand.FAILED);
        assertThat(printed()).startsWith("Usage: audit verify");
    }

    private int run(String... arguments) {
        out.reset();
        return AuditCommand.run(new PrintStream(out, true, StandardCharsets.UTF_8), arguments);
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
