package dev.tessera;

import dev.tessera.kernel.PublicUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says where the portal is, once it is there. */
@Component
class StartNotice {

    private static final Logger log = LoggerFactory.getLogger(StartNotice.class);

    private final PublicUrl publicUrl;

    StartNotice(PublicUrl publicUrl) {
        this.publicUrl = publicUrl;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        log.info("Tessera is ready: {}", publicUrl.of("/"));
    }
}
