package dev.tessera.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tessera.kernel.PublicUrl;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.UriComponentsBuilder;

class QuestionTest {

    private static final Cursor PLACE = new Cursor(
            Instant.parse("2026-03-02T09:30:00.123456Z"), UUID.fromString("01957a3e-8c11-7d4b-9f0a-3b1c5d7e9f20"));

    private final PublicUrl publicUrl = new PublicUrl(URI.create("https://tessera.example"));

    @Test
    void isContinuedAtThePlaceThatItNamed() {
        Question question = asked("löwe & {co}=1");

        var next = UriComponentsBuilder.fromUriString(question.next(publicUrl, 20, PLACE))
                .build()
                .getQueryParams();

        assertThat(question.next(publicUrl, 20, PLACE))
                .startsWith(
                        "https://tessera.example/api/things?limit=20&text=l%C3%B6we%20%26%20%7Bco%7D%3D1&kind=A&kind=B")
                .doesNotContain("none");
        assertThat(asked("löwe & {co}=1").after(next.getFirst("cursor"))).isEqualTo(PLACE);
        assertThat(question.after(null)).isNull();
    }

    @Test
    void isNotContinuedByAnother() {
        String cursor = PLACE.over(asked("a").toString());

        assertThatThrownBy(() -> asked("b").after(cursor)).isInstanceOf(RefusedRequest.class);
        assertThatThrownBy(() -> Question.about("/api/others").after(cursor)).isInstanceOf(RefusedRequest.class);
    }

    @Test
    void isTheSameInWhateverOrderValuesCome() {
        Question one = Question.about("/api/things").with("kind", List.of("B", "A", "A"));

        assertThat(one)
                .isEqualTo(Question.about("/api/things").with("kind", List.of("A", "B")))
                .isNotEqualTo(Question.about("/api/things").with("kind", List.of("A")));
    }

    private static Question asked(String text) {
        return Question.about("/api/things")
                .with("text", text)
                .with("kind", List.of("B", "A"))
                .with("none", "")
                .with("none", (Object) null);
    }
}
