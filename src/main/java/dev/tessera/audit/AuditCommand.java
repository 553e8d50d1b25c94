package dev.tessera.audit;

import dev.tessera.audit.ChainProgress.Broken;
import dev.tessera.audit.ChainProgress.Checking;
import dev.tessera.audit.ChainProgress.Whole;
import java.io.PrintStream;
import java.util.List;
import org.springframework.beans.BeansException;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * {@code java -jar tessera.jar audit verify}: verifies every log without starting the portal, and changes nothing. It reads the
 * database that the portal is configured for; one embedded in a running portal is closed to it.
 */
public final class AuditCommand {

    /** Every entry of every log stands as it was written. */
    public static final int WHOLE = 0;

    /** Some log is broken. */
    public static final int BROKEN = 1;

    /** The command was not understood, or the database cannot be read. */
    public static final int FAILED = 2;

    private AuditCommand() {}

    /** Whether the arguments of the program are meant for this command rather than the portal. */
    public static boolean isMeant(String... arguments) {
        return arguments.length > 0 && arguments[0].equals("audit");
    }

    /**
     * Does what the arguments say.
     *
     * @return the exit code of the program
     */
    public static int run(PrintStream out, String... arguments) {
        if (arguments.length < 2 || !arguments[1].equals("verify")) {
            out.println("Usage: audit verify");
            return FAILED;
        }
        try (ConfigurableApplicationContext context = start(arguments)) {
            return verify(context.getBean(AuditEntries.class).chains(), context.getBean(AuditLog.class), out);
        } catch (DataAccessException | TransactionException | BeansException e) {
            out.println("The log cannot be read: " + e.getMessage());
            return FAILED;
        }
    }

    private static int verify(List<AuditChain> chains, AuditLog log, PrintStream out) {
        int code = WHOLE;
        for (AuditChain chain : chains) {
            String name = chain.equals(AuditChain.INSTANCE) ? "instance" : "organization " + chain.id();
            switch (log.verify(chain)) {
                case Whole whole -> out.println(name + ": whole, " + whole.entries() + " entries");
                case Broken broken -> {
                    code = BROKEN;
                    out.println(name + ": BROKEN at entry " + broken.link().position() + ", " + words(broken.link()));
                }
                case Checking checking -> throw new IllegalStateException("A verification in one went only so far");
            }
        }
        out.println(code == WHOLE ? "Every entry stands as it was written." : "The log was tampered with.");
        return code;
    }

    private static String words(BrokenLink link) {
        return switch (link.fault()) {
            case ALTERED -> "which was changed";
            case UNLINKED -> "which does not follow the one before it";
            case MISSING -> "which is missing";
            case UNEXPECTED -> "which was added behind the end";
        };
    }

    private static ConfigurableApplicationContext start(String... arguments) {
        return new SpringApplicationBuilder(Parts.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties("logging.level.root=error", "spring.main.lazy-initialization=true")
                .run(arguments);
    }

    /** The little of the application that the command needs. */
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class
    })
    @Import({AuditEntries.class, ChainedAuditLog.class})
    static class Parts {}
}
