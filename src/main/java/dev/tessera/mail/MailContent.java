package dev.tessera.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says, part by part, for the two layouts to set. All of it is plain text.
 *
 * @param preheader what a client's list shows after the subject; as the subject, it is seen on locked screens
 * @param code the one-time code, or null
 * @param action the one thing to do, or null
 * @param listLabel what stands above the items; null where the mail itself says what they are
 */
record MailContent(
        String language,
        String subject,
        String preheader,
        String heading,
        String greeting,
        List<String> paragraphs,
        @Nullable Code code,
        @Nullable Link action,
        @Nullable Link alternative,
        @Nullable String listLabel,
        List<Item> items,
        List<Fact> facts,
        String closing,
        String footer,
        String host,
        String home) {

    record Code(String label, String digits, String validity) {

        @Override
        public String toString() {
            return "Code[••••••]";
        }
    }

    record Link(String label, String url) {}

    record Fact(String label, String value) {}

    /** One of several things that the mail is about. */
    record Item(String title, List<Fact> facts) {}
}
