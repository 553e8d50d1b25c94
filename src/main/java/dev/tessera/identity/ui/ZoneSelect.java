package dev.tessera.identity.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/** Chooses a time zone of the IANA database by typing part of its name; each is shown with its offset of today. */
final class ZoneSelect extends ComboBox<ZoneId> {

    private static final List<String> NO_PLACES = List.of("Etc/", "SystemV/");

    private final Instant now;

    ZoneSelect(String label, ZoneId current, Clock clock) {
        super(label);
        now = clock.instant();
        setItemLabelGenerator(zone -> label(zone, now));
        setItems(Stream.concat(Stream.of(current, ZoneId.of("UTC")), places())
                .distinct()
                .sorted((one, other) -> one.getId().compareTo(other.getId()))
                .toList());
        setValue(current);
    }

    private static Stream<ZoneId> places() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.contains("/") && NO_PLACES.stream().noneMatch(id::startsWith))
                .map(ZoneId::of);
    }

    /** Such as {@code America/New York (UTC-05:00)}. */
    static String label(ZoneId zone, Instant now) {
        ZoneOffset offset = zone.getRules().getOffset(now);
        String hours = offset.equals(ZoneOffset.UTC) ? "" : offset.getId();
        String name = zone.getId().replace('_', ' ');
        return name.equals("UTC") || name.equals("Z") ? "UTC" : name + " (UTC" + hours + ")";
    }
}
