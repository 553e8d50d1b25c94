package dev.tessera.tokens.calendar;

import dev.tessera.kernel.PublicUrl;
import dev.tessera.tokens.leaks.LeakReaders;
import dev.tessera.tokens.leaks.LeaksModule;
import java.net.URI;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The calendar of expiries, beside the tokens. */
@Configuration(proxyBeanMethods = false)
@Import({
    OwnCalendarLinks.class,
    CalendarLinkStore.class,
    CalendarFeed.class,
    ExpiringCredentials.class,
    LeakedCalendarLinks.class,
    LeakedCalendarNotice.class,
    LeakReaders.class,
    LeaksModule.class
})
public class CalendarModule {

    @Bean
    PublicUrl publicUrl() {
        return new PublicUrl(URI.create("https://tessera.example.com"));
    }
}
