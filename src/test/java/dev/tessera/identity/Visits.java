package dev.tessera.identity;

import dev.tessera.identity.codes.SessionBinding;
import dev.tessera.kernel.ClientAddress;
import java.security.SecureRandom;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Makes visits. */
public final class Visits {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    private Visits() {}

    /** A browser session of its own, at an address of its own. */
    public static Visit fresh() {
        return from(freshAddress());
    }

    /** A browser session of its own, at that address. */
    public static Visit from(ClientAddress address) {
        return visit(address, null);
    }

    /** A browser session of its own, in a browser that shows the mark. */
    public static Visit of(DeviceMark device) {
        return visit(freshAddress(), device);
    }

    /** An address that no other test has. */
    public static ClientAddress freshAddress() {
        int number = ADDRESSES.incrementAndGet();
        return new ClientAddress("10.%d.%d.%d".formatted(number >> 16, number >> 8 & 255, number & 255));
    }

    private static Visit visit(ClientAddress address, @Nullable DeviceMark device) {
        return new Visit(
                address,
                "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0",
                SessionBinding.generate(RANDOM),
                device,
                Locale.GERMAN,
                ZoneId.of("Europe/Berlin"));
    }
}
