package dev.tessera.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** From where a credential may be used: from anywhere if no range is named, else only from within one of them. */
public record IpRanges(List<IpRange> ranges) {

    /** The most ranges that may be named. */
    public static final int MAX = 20;

    /** From everywhere. */
    public static final IpRanges ANYWHERE = new IpRanges(List.of());

    /** @throws IllegalArgumentException if there are more than {@value #MAX} */
    public IpRanges {
        if (ranges.size() > MAX) {
            throw new IllegalArgumentException("At most " + MAX + " ranges may be named");
        }
        ranges = ranges.stream().distinct().toList();
    }

    /** Reads what {@link #toString()} wrote; @throws IllegalArgumentException if anything in it is no range */
    public static IpRanges of(String text) {
        return new IpRanges(Arrays.stream(text.split(" "))
                .filter(part -> !part.isEmpty())
                .map(part ->
                        IpRange.parse(part).orElseThrow(() -> new IllegalArgumentException("Not a block of addresses")))
                .toList());
    }

    /** Whether it may be used from the address. An unknown one, {@link ClientAddress#NONE}, is in no range. */
    public boolean allow(ClientAddress address) {
        return ranges.isEmpty() || ranges.stream().anyMatch(range -> range.contains(address));
    }

    /** Whether everything that the other allows is allowed here. */
    public boolean cover(IpRanges other) {
        if (isAnywhere() || other.isAnywhere()) {
            return isAnywhere();
        }
        return other.ranges.stream().allMatch(inner -> ranges.stream().anyMatch(range -> range.contains(inner)));
    }

    public boolean isAnywhere() {
        return ranges.isEmpty();
    }

    /** The ranges with a space between two; empty for anywhere. */
    @Override
    public String toString() {
        return ranges.stream().map(IpRange::toString).collect(Collectors.joining(" "));
    }
}
