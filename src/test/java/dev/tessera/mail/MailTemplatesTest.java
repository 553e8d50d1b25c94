package dev.tessera.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tessera.kernel.OneTimeCode;
import dev.tessera.kernel.PublicUrl;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;

class MailTemplatesTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(\\w+)}}");
    private static final OneTimeCode CODE = OneTimeCode.parse("048261").orElseThrow();

    private final MailRenderer renderer =
            new MailRenderer(new PublicUrl(URI.create("https://portal.example.com/")), new AdvancingClock());

    @Test
    void germanHasTheKeysAndPlaceholdersOfEnglish() throws IOException {
        Properties english = texts("messages.properties");
        Properties german = texts("messages_de.properties");

        assertThat(german.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(placeholders(german.getProperty(key))).as(key).isEqualTo(placeholders(english.getProperty(key)));
        }
    }

    @Test
    void noTextIsLeftOver() throws IOException {
        Set<String> prefixes = mails(Locale.ENGLISH)
                .map(mail -> MailTemplate.of(mail).keyFor(mail) + ".")
                .collect(Collectors.toSet());
        prefixes.addAll(Set.of("greeting", "footer", "code.", "fact."));

        assertThat(texts("messages.properties").stringPropertyNames())
                .allMatch(key -> prefixes.stream().anyMatch(key::startsWith));
    }

    static Stream<OutgoingMail> everyMailInEveryLanguage() {
        return Stream.of(Locale.ENGLISH, Locale.GERMAN).flatMap(MailTemplatesTest::mails);
    }

    @ParameterizedTest
    @MethodSource("everyMailInEveryLanguage")
    void everyMailIsCompleteInBothForms(OutgoingMail mail) throws IOException {
        MailTemplate template = MailTemplate.of(mail);
        RenderedMail rendered = render(mail);
        keepForALook(mail, rendered);

        assertThat(rendered.language()).isEqualTo(mail.language());
        assertThat(rendered.html()).contains("lang=\"" + mail.language().toLanguageTag() + "\"");
        for (String body : List.of(rendered.html(), rendered.text())) {
            assertThat(body).doesNotContain("{{").contains("https://portal.example.com/");
            assertThat(body.contains("048261")).isEqualTo(template.carriesCode());
        }
        for (String fact : template.facts()) {
            assertThat(rendered.text()).contains(": <" + fact + " & co>");
            assertThat(rendered.html()).contains("&lt;" + fact + " &amp; co&gt;");
        }
        for (Map<String, String> item : mail.items()) {
            assertThat(rendered.text())
                    .contains("\n* " + item.get(template.itemParts().getFirst()) + "\n");
            template.itemParts().stream().skip(1).map(item::get).forEach(value -> {
                assertThat(rendered.text()).contains("\n  ").contains(": " + value + "\n");
                assertThat(rendered.html())
                        .contains("</span> "
                                + value.replace("&", "&amp;")
                                        .replace("<", "&lt;")
                                        .replace(">", "&gt;") + "</p>");
            });
        }
        Stream.of(template.action(), template.alternative())
                .flatMap(Stream::ofNullable)
                .forEach(path -> assertThat(rendered.text()).contains("\nhttps://portal.example.com" + path + "\n"));
    }

    @ParameterizedTest
    @MethodSource("everyMailInEveryLanguage")
    void noHtmlThatSomebodyTypedReachesTheHtml(OutgoingMail mail) {
        assertThat(render(mail).html()).doesNotContainPattern("<\\w+ & co>");
    }

    @ParameterizedTest
    @MethodSource("everyMailInEveryLanguage")
    void neitherSubjectNorPreviewNorToStringShowsTheCode(OutgoingMail mail) {
        RenderedMail rendered = render(mail);
        String beforeTheHeading = rendered.html().substring(0, rendered.html().indexOf("<h1"));

        assertThat(rendered.subject()).isNotBlank().doesNotContain("048261");
        assertThat(beforeTheHeading).doesNotContain("048261");
        assertThat(rendered.toString()).doesNotContain("048261");
    }

    @Test
    void aLanguageWithoutTextsFallsBackToEnglishAndSaysSo() {
        RenderedMail rendered = render(TestMails.in(Locale.forLanguageTag("is-IS"), TestMails.passwordChanged("Jón")));

        assertThat(rendered.language()).isEqualTo(Locale.ENGLISH);
        assertThat(rendered.subject()).isEqualTo("Your password was changed");
    }

    @Test
    void aRegionalVariantIsWrittenInItsLanguage() {
        RenderedMail rendered = render(TestMails.in(Locale.forLanguageTag("de-AT"), TestMails.passwordChanged("Jörg")));

        assertThat(rendered.subject()).isEqualTo("Ihr Passwort wurde geändert");
        assertThat(rendered.text()).contains("Hallo Jörg,");
    }

    @Test
    void whatPeopleTypedIsNotReadAsATemplate() {
        assertThat(render(TestMails.passwordChanged("{{address}}")).text()).contains("Hello {{address}},");
    }

    @Test
    void lineBreaksAndDirectionMarksInNamesAreTakenOut() {
        RenderedMail rendered = render(TestMails.passwordChanged("Ada\r\n\u0085\u2028\u202eEvil\u0000"));

        assertThat(rendered.text()).contains("Hello Ada Evil,");
    }

    @Test
    void aMailSaysWhetherLoginCodesWereSwitchedOnOrOff() {
        RenderedMail on = render(TestMails.complete(MailTemplate.MFA_SWITCHED, Locale.ENGLISH, "on"));
        RenderedMail off = render(TestMails.complete(MailTemplate.MFA_SWITCHED, Locale.ENGLISH, "off"));

        assertThat(on.subject()).isEqualTo("Login codes are on");
        assertThat(off.subject()).isEqualTo("Login codes are off");
        assertThatThrownBy(() -> render(TestMails.complete(MailTemplate.MFA_SWITCHED, Locale.ENGLISH, "maybe")))
                .hasMessageContaining("state");
    }

    @Test
    void aListSaysOfEachThingWhatIsKnownOfIt() {
        RenderedMail rendered = render(TestMails.tokensExpiring());

        assertThat(rendered.subject()).isEqualTo("2 app tokens expire soon");
        assertThat(rendered.text()).contains("""

                * Nightly reports
                  Value: tessp_…9aXb
                  Expires: 9 March 2026, 10:30 CET
                  Last used: 1 March 2026, 02:00 CET

                * Old <laptop> of Ada
                  Value: tessp_…Qq3z
                  Expires: 31 March 2026, 00:00 CEST
                  Last used: Never
                  Status: Switched off

                """);
        assertThat(rendered.html())
                .containsSubsequence(
                        ">Nightly reports</h2>", "tessp_…9aXb", ">Old &lt;laptop&gt; of Ada</h2>", "Switched off")
                .doesNotContain("<laptop>");
    }

    @Test
    void aListIsWrittenInTheReadersLanguage() {
        assertThat(render(TestMails.in(Locale.GERMAN, TestMails.tokensExpiring()))
                        .text())
                .contains("  Zuletzt benutzt: Nie\n  Status: Ausgeschaltet\n");
    }

    @Test
    void aListHasSomethingInItAndEachThingIsComplete() {
        OutgoingMail digest = TestMails.tokensExpiring();

        assertThatThrownBy(() -> render(TestMails.withItems(digest, List.of()))).hasMessageContaining("needs a list");
        assertThatThrownBy(() -> render(TestMails.withItems(digest, List.of(Map.of("tokenName", "Billing")))))
                .hasMessageContaining("other items");
        assertThatThrownBy(() -> render(TestMails.withItems(TestMails.passwordChanged("Ada"), digest.items())))
                .hasMessageContaining("takes no list");
    }

    private static Stream<OutgoingMail> mails(Locale language) {
        return Arrays.stream(MailTemplate.values())
                .flatMap(template -> template.states().isEmpty()
                        ? Stream.of(TestMails.complete(template, language, null))
                        : template.states().stream().map(state -> TestMails.complete(template, language, state)));
    }

    private RenderedMail render(OutgoingMail mail) {
        return renderer.render(mail, mail.challenge() == null ? Optional.empty() : Optional.of(CODE));
    }

    private static void keepForALook(OutgoingMail mail, RenderedMail rendered) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "mails"));
        String name = MailTemplate.of(mail).keyFor(mail) + "_" + mail.language();
        Files.writeString(folder.resolve(name + ".html"), rendered.html());
        Files.writeString(folder.resolve(name + ".txt"), rendered.text());
    }

    private static Properties texts(String file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader =
                new InputStreamReader(new ClassPathResource("mail/" + file).getInputStream(), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }

    private static List<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }
}
