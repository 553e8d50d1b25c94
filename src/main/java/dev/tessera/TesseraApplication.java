package dev.tessera;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Starts the portal. */
@SpringBootApplication
@Modulithic(systemName = "Tessera")
public class TesseraApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(TesseraApplication.class, arguments);
    }
}
