package dev.tessera.identity.ui;

import com.vaadin.flow.component.UI;
import dev.tessera.identity.Visit;
import dev.tessera.identity.session.BrowserSession;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The person in front of a page for strangers, as far as their browser tells. */
@Component
class Visitor {

    private final BrowserSession browserSession;

    Visitor(BrowserSession browserSession) {
        this.browserSession = browserSession;
    }

    Visit visit() {
        return browserSession.visit(UI.getCurrent().getLocale(), zone());
    }

    /** The browser's zone, or UTC if it names none that we know. */
    ZoneId zone() {
        @Nullable String named = UI.getCurrent().getPage().getExtendedClientDetails().getTimeZoneId();
        return named != null && ZoneId.getAvailableZoneIds().contains(named) ? ZoneId.of(named) : ZoneOffset.UTC;
    }
}
