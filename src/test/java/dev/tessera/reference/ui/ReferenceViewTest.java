package dev.tessera.reference.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.spring.SpringBootAutoConfiguration;
import dev.tessera.design.CodeBlock;
import dev.tessera.design.EmptyState;
import dev.tessera.kernel.PublicUrl;
import dev.tessera.reference.ApiDescription;
import dev.tessera.reference.ApiReference;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithMockUser;

@SpringBootTest(classes = ReferenceViewTest.Reading.class)
@ImportAutoConfiguration(SpringBootAutoConfiguration.class)
@ViewPackages(classes = ReferenceView.class)
@WithMockUser
class ReferenceViewTest extends SpringBrowserlessTest {

    @Configuration(proxyBeanMethods = false)
    @Import({ApiDescription.class, ApiReference.class})
    static class Reading {

        @Bean
        PublicUrl publicUrl() {
            return new PublicUrl(URI.create("https://tessera.example"));
        }
    }

    @BeforeEach
    void open() {
        navigate(ReferenceView.class);
    }

    @Test
    void listsEveryOperationUnderItsName() {
        Set<String> linked = find(Anchor.class).all().stream()
                .map(Anchor::getHref)
                .filter(href -> href.startsWith("#"))
                .map(href -> href.substring(1))
                .collect(Collectors.toSet());

        assertThat(linked).contains("createToken", "rotateToken", "createApiKey", "whoAmI", "verify");
        assertThat(ids(find(NativeDetails.class).all())).isEqualTo(linked);
    }

    @Test
    void showsOnlyWhatIsLookedFor() {
        test(find(TextField.class).single()).setValue("POST rotate");

        assertThat(ids(find(NativeDetails.class).all())).containsExactlyInAnyOrder("rotateToken", "rotateApiKey");
        assertThat(find(EmptyState.class).all()).isEmpty();
    }

    @Test
    void saysThatNothingMatches() {
        test(find(TextField.class).single()).setValue("teleport");

        assertThat(find(NativeDetails.class).all()).isEmpty();
        assertThat(find(EmptyState.class).all()).hasSize(1);
    }

    @Test
    void tellsAllOfAnOperationOnceItIsOpen() {
        NativeDetails rotate = find(NativeDetails.class).all().stream()
                .filter(card -> card.getId().orElseThrow().equals("rotateToken"))
                .findFirst()
                .orElseThrow();
        assertThat(find(CodeBlock.class).all()).isEmpty();

        rotate.setOpen(true);
        ComponentUtil.fireEvent(rotate, new NativeDetails.ToggleEvent(rotate, true));

        String shown = rotate.getElement().getTextRecursively();
        assertThat(shown)
                .contains("MANAGE_OWN_TOKENS", "overlap", "NONE | HOUR | DAY | WEEK", "409")
                .contains("curl -X POST 'https://tessera.example/api/v6/tokens/self/rotate'")
                .contains("\"generation\": 1");
    }

    private static Set<String> ids(List<NativeDetails> cards) {
        return cards.stream().map(card -> card.getId().orElseThrow()).collect(Collectors.toSet());
    }
}
