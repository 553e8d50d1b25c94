package dev.tessera.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;

/** Tells, on an instance without SMTP, where its mail is kept. */
@SpringComponent
class MailboxBanner {

    Optional<Component> link() {
        return Optional.empty();
    }
}
