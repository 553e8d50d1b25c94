package dev.tessera;

import dev.tessera.audit.AuditCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Starts the portal, or does what is better done without it. */
@SpringBootApplication
@Modulithic(systemName = "Tessera")
public class TesseraApplication {

    public static void main(String[] arguments) {
        if (AuditCommand.isMeant(arguments)) {
            System.exit(AuditCommand.run(System.out, arguments));
        }
        SpringApplication.run(TesseraApplication.class, arguments);
    }
}
