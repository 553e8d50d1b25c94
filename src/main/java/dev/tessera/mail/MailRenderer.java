package dev.tessera.mail;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import dev.tessera.kernel.OneTimeCode;
import dev.tessera.kernel.PublicUrl;
import dev.tessera.mail.MailContent.Code;
import dev.tessera.mail.MailContent.Fact;
import dev.tessera.mail.MailContent.Item;
import dev.tessera.mail.MailContent.Link;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Writes a mail in its recipient's language, once as HTML and once as plain text. */
@Component
class MailRenderer {

    private static final Pattern UNFIT_FOR_A_LINE =
            Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]+");

    private final PublicUrl publicUrl;
    private final Clock clock;
    private final Template html = Mustache.compiler().compile(layout("layout.html"));
    private final Template text = Mustache.compiler().escapeHTML(false).compile(layout("layout.txt"));

    MailRenderer(PublicUrl publicUrl, Clock clock) {
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    /** The code reaches the bodies only: no text can name it, so neither subject nor preheader shows it. */
    RenderedMail render(OutgoingMail mail, Optional<OneTimeCode> code) {
        return render(mail, code, MailTemplate.of(mail).action());
    }

    /** As {@link #render(OutgoingMail, Optional)}, with a button that opens another path than the template's own. */
    RenderedMail render(OutgoingMail mail, Optional<OneTimeCode> code, @Nullable String action) {
        MailTexts texts = MailTexts.in(mail.language(), onOneLine(mail.parameters()));
        MailContent content = content(mail, texts, code, action);
        return new RenderedMail(
                mail.recipient(),
                texts.language(),
                content.subject(),
                html.execute(content),
                text.execute(content),
                clock.instant());
    }

    /** What people typed cannot break a line or turn its direction: neither in a header, nor in the plain text. */
    private static Map<String, String> onOneLine(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> onOneLine(entry.getValue())));
    }

    private static String onOneLine(String value) {
        return UNFIT_FOR_A_LINE.matcher(value).replaceAll(" ").strip();
    }

    private MailContent content(
            OutgoingMail mail, MailTexts texts, Optional<OneTimeCode> code, @Nullable String action) {
        MailTemplate template = MailTemplate.of(mail);
        String key = template.keyFor(mail);
        String intro = texts.text(key + ".intro");
        return new MailContent(
                texts.language().toLanguageTag(),
                onOneLine(texts.text(key + ".subject")),
                intro,
                texts.text(key + ".heading"),
                texts.text(mail.parameters().containsKey("name") ? "greeting" : "greeting.nameless"),
                Stream.concat(Stream.of(intro), texts.optional(key + ".more").stream())
                        .toList(),
                code.map(OneTimeCode::reveal)
                        .map(digits -> new Code(texts.text("code.label"), digits, texts.text("code.validity")))
                        .orElse(null),
                link(texts, key + ".action", action),
                link(texts, key + ".alternative", template.alternative()),
                mail.items().isEmpty() ? null : texts.optional(key + ".list").orElse(null),
                items(mail, template, texts),
                facts(template, texts),
                texts.text(key + ".closing"),
                texts.text("footer"),
                publicUrl.base().getAuthority(),
                publicUrl.of("/"));
    }

    private @Nullable Link link(MailTexts texts, String key, @Nullable String path) {
        return path == null ? null : new Link(texts.text(key), publicUrl.of(path));
    }

    private static List<Fact> facts(MailTemplate template, MailTexts texts) {
        return template.facts().stream()
                .flatMap(name -> fact(name, texts.parameter(name), texts).stream())
                .toList();
    }

    private static List<Item> items(OutgoingMail mail, MailTemplate template, MailTexts texts) {
        return mail.items().stream()
                .map(MailRenderer::onOneLine)
                .map(item -> item(item, template.itemParts(), texts))
                .toList();
    }

    private static Item item(Map<String, String> item, List<String> parts, MailTexts texts) {
        List<Fact> facts = parts.stream()
                .skip(1)
                .flatMap(name -> fact(name, item.getOrDefault(name, ""), texts).stream())
                .toList();
        return new Item(inWords(parts.getFirst(), item.getOrDefault(parts.getFirst(), ""), texts), facts);
    }

    /** Nothing is said of a blank value; one that has a text of its own, {@code fact.<name>.<value>}, is said by it. */
    private static Optional<Fact> fact(String name, String value, MailTexts texts) {
        return value.isBlank()
                ? Optional.empty()
                : Optional.of(new Fact(texts.text("fact." + name), inWords(name, value, texts)));
    }

    private static String inWords(String name, String value, MailTexts texts) {
        return texts.optional("fact." + name + "." + value).orElse(value);
    }

    private static String layout(String name) {
        try {
            return new ClassPathResource("mail/" + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
