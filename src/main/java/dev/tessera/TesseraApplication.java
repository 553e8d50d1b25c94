package dev.tessera;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the portal. */
@SpringBootApplication
public class TesseraApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(TesseraApplication.class, arguments);
    }
}
