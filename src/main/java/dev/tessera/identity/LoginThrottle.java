package dev.tessera.identity;

import dev.tessera.identity.throttle.Limit;
import dev.tessera.identity.throttle.Throttle;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Slows guessing of passwords: per address, per account, and per both. A browser in which the owner logged in before has a
 * limit of its own, which nobody else can use up.
 */
@Component
class LoginThrottle {

    private final Throttle throttle;
    private final KnownDevices devices;

    LoginThrottle(Throttle throttle, KnownDevices devices) {
        this.throttle = throttle;
        this.devices = devices;
    }

    /** How long to wait before this try may be made; empty if it may be made now. */
    Optional<Duration> count(String loginName, Optional<AccountEntity> account, Visit visit) {
        DeviceMark device = visit.device();
        if (device != null
                && account.isPresent()
                && devices.isKnown(device, account.get().toAccount().id())) {
            return throttle.count(Limit.LOGIN_BY_KNOWN_DEVICE, device.reveal());
        }
        String name = canonical(loginName);
        return throttle.count(Limit.LOGIN_BY_ADDRESS, visit.address().value())
                .or(() -> throttle.count(Limit.LOGIN_BY_ACCOUNT_AND_ADDRESS, both(name, visit)))
                .or(() -> throttle.count(Limit.LOGIN_BY_ACCOUNT, name));
    }

    void forget(String loginName, Visit visit) {
        throttle.forget(Limit.LOGIN_BY_ACCOUNT_AND_ADDRESS, both(canonical(loginName), visit));
        if (visit.device() != null) {
            throttle.forget(Limit.LOGIN_BY_KNOWN_DEVICE, visit.device().reveal());
        }
    }

    // By what was typed, not by whose it is: a count that address and username shared would tell that they belong
    // together.
    private static String canonical(String loginName) {
        return loginName.strip().toLowerCase(Locale.ROOT);
    }

    private static String both(String name, Visit visit) {
        return name + "|" + visit.address();
    }
}
