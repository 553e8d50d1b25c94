package dev.tessera.design;

import com.nulabinc.zxcvbn.Feedback;
import com.nulabinc.zxcvbn.Strength;
import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.List;
import java.util.Locale;

/**
 * How hard a password is to guess, as zxcvbn estimates it.
 *
 * @param score 0 (guessed at once) to 4 (strong)
 * @param advice one sentence on what makes it weak or how to better it; empty for a strong one
 */
record PasswordStrength(int score, String advice) {

    static final int STEPS = 5;

    /** Estimating costs more than linear time; what a longer password adds beyond this changes nothing. */
    private static final int LONGEST_ESTIMATED = 64;

    private static final Zxcvbn ESTIMATOR = new Zxcvbn();

    /** Estimates against dictionaries and the person's own data, such as name, address and organization. */
    static PasswordStrength of(String password, List<String> personal, Locale locale) {
        String start = password.substring(0, Math.min(password.length(), LONGEST_ESTIMATED));
        Strength strength = ESTIMATOR.measure(start, personal);
        try {
            return new PasswordStrength(strength.getScore(), advice(strength.getFeedback(), locale));
        } finally {
            strength.wipe();
        }
    }

    private static String advice(Feedback feedback, Locale locale) {
        String warning = feedback.getWarning(locale);
        return warning.isEmpty()
                ? feedback.getSuggestions(locale).stream().findFirst().orElse("")
                : warning;
    }
}
