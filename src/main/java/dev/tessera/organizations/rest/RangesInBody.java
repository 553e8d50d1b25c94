package dev.tessera.organizations.rest;

import dev.tessera.kernel.IpRange;
import dev.tessera.kernel.IpRanges;
import dev.tessera.web.Fault;
import dev.tessera.web.Problem;
import dev.tessera.web.RefusedRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The field {@code ipRanges} of a body. */
public final class RangesInBody {

    /** Where it stands. */
    public static final String POINTER = "/ipRanges";

    private RangesInBody() {}

    /**
     * Reads addresses and blocks; none, or null, is anywhere.
     *
     * @throws RefusedRequest if there are too many, or one is no block of addresses
     */
    public static IpRanges read(@Nullable List<String> texts) {
        if (texts == null) {
            return IpRanges.ANYWHERE;
        }
        if (texts.size() > IpRanges.MAX) {
            throw refusal(POINTER, "TOO_MANY", "At most " + IpRanges.MAX + " ranges may be named.");
        }
        List<IpRange> ranges = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            ranges.add(range(texts.get(i), i));
        }
        return new IpRanges(ranges);
    }

    private static IpRange range(String text, int index) {
        Optional<IpRange> range = IpRange.parse(text);
        return range.orElseThrow(() -> refusal(
                POINTER + "/" + index,
                "NO_IP_RANGE",
                "This must be an address such as \"203.0.113.7\", or a block such as \"2001:db8::/32\"."));
    }

    private static RefusedRequest refusal(String pointer, String code, String detail) {
        return new RefusedRequest(Problem.invalid(Fault.inBody(pointer, code, detail)));
    }
}
