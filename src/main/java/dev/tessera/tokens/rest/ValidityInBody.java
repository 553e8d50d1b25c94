package dev.tessera.tokens.rest;

import dev.tessera.tokens.Creation.ValidityRefused;
import dev.tessera.web.Fault;
import dev.tessera.web.Problem;

/** The fields {@code validity} and {@code lastDay} of a body. */
final class ValidityInBody {

    private ValidityInBody() {}

    static Problem refused(ValidityRefused refused) {
        return Problem.invalid(
                switch (refused.reason()) {
                    case DATE_MISSING ->
                        Fault.inBody("/lastDay", "REQUIRED", "Send the last day on which the token shall be good.");
                    case PAST -> Fault.inBody("/lastDay", "PAST", "This day is over in its zone.");
                    case NEVER_NOT_ALLOWED ->
                        Fault.inBody(
                                "/validity", "NEVER_NOT_ALLOWED", "Your organization wants every token to expire.");
                    case LONGER_THAN_ALLOWED ->
                        Fault.inBody(
                                "/validity",
                                "LONGER_THAN_ALLOWED",
                                "A token may be good for at most "
                                        + refused.longestDays().orElseThrow() + " days.");
                    case BEYOND_TOKEN ->
                        Fault.inBody("/validity", "BEYOND_TOKEN", "The token that you came with expires earlier.");
                });
    }
}
