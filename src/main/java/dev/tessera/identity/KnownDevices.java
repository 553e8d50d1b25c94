package dev.tessera.identity;

import dev.tessera.kernel.UserId;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Remembers in which browsers an account's owner logged in, so that strangers' wrong passwords do not lock them out there. */
@Component
@Transactional
class KnownDevices {

    private static final Duration KEPT = Duration.ofDays(180);

    private final KnownDeviceRepository devices;
    private final SecureRandom random;
    private final Clock clock;

    KnownDevices(KnownDeviceRepository devices, SecureRandom random, Clock clock) {
        this.devices = devices;
        this.random = random;
        this.clock = clock;
    }

    boolean isKnown(@Nullable DeviceMark mark, UserId account) {
        return find(mark, account).isPresent();
    }

    /** Remembers the browser; the mark it is known by is the one it showed, or a new one. */
    DeviceMark remember(@Nullable DeviceMark shown, UserId account) {
        Instant now = clock.instant();
        Optional<KnownDeviceEntity> known = find(shown, account);
        if (shown != null && known.isPresent()) {
            known.get().used(now);
            return shown;
        }
        DeviceMark mark = DeviceMark.generate(random);
        devices.save(new KnownDeviceEntity(mark, account, now));
        return mark;
    }

    void forgetAllOf(UserId account) {
        devices.deleteAllOf(account.value());
    }

    private Optional<KnownDeviceEntity> find(@Nullable DeviceMark mark, UserId account) {
        return Optional.ofNullable(mark)
                .flatMap(shown -> devices.findById(shown.hash()))
                .filter(device -> device.isOf(account));
    }

    @Scheduled(fixedDelayString = "PT24H")
    void forgetUnused() {
        devices.deleteUnusedSince(clock.instant().minus(KEPT));
    }
}
