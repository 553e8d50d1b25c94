package dev.tessera.tokens.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.router.QueryParameters;
import dev.tessera.design.DangerDialog;
import dev.tessera.design.DetailPanel;
import dev.tessera.design.EmptyState;
import dev.tessera.design.SecretReveal;
import dev.tessera.design.ToggleSwitch;
import dev.tessera.kernel.Caller;
import dev.tessera.kernel.ClientAddress;
import dev.tessera.kernel.IpRanges;
import dev.tessera.kernel.Permission;
import dev.tessera.organizations.TokenPolicy;
import dev.tessera.testing.MutableClock;
import dev.tessera.testing.TestAccounts;
import dev.tessera.tokens.AppToken;
import dev.tessera.tokens.Rotation.Overlap;
import dev.tessera.tokens.Rotation.Rotated;
import dev.tessera.tokens.TokenStatus;
import dev.tessera.tokens.TokenUsage.Counted;
import dev.tessera.tokens.TokenUsage.Outcome;
import dev.tessera.tokens.TokenUsage.Use;
import dev.tessera.tokens.Validity;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

@ViewPackages(classes = AppTokensView.class)
class AppTokensViewTest extends TokensUiTest {

    @Test
    void saysWhatTokensAreForWhileThereAreNone() {
        navigate(AppTokensView.class);
        assertThat(find(EmptyState.class).all()).hasSize(1);
    }

    @Test
    void showsANewTokenOnceInClearWithACallThatCarriesIt() {
        navigate(AppTokensView.class);
        openDialog();
        create("Nightly reports");

        List<String> shown = find(Code.class, find(SecretReveal.class).single()).all().stream()
                .map(Code::getText)
                .toList();
        assertThat(shown.get(0)).startsWith("tessp_");
        assertThat(shown.get(1))
                .contains(shown.get(0))
                .contains("https://tessera.example.com/api/v6/authorization/whoami");
        assertThat(find(Dialog.class).exists()).as("the dialog").isFalse();

        press("I have copied it");
        assertThat(find(SecretReveal.class).exists()).isFalse();
    }

    @Test
    void presetsAYearAndAsksForADateOnlyWhereOneIsChosen() {
        navigate(AppTokensView.class);
        openDialog();
        assertThat(validity().getValue()).isEqualTo(Validity.Kind.ONE_YEAR);
        assertThat(find(DatePicker.class).single().isEnabled()).isFalse();

        validity().setValue(Validity.Kind.CUSTOM);
        assertThat(find(DatePicker.class).single().isEnabled()).isTrue();
    }

    @Test
    void asksForTheMissingDateAndLosesNothing() {
        navigate(AppTokensView.class);
        openDialog();
        validity().setValue(Validity.Kind.CUSTOM);
        create("Nightly reports");

        DatePicker lastDay = find(DatePicker.class).single();
        assertThat(lastDay.isInvalid()).isTrue();
        assertThat(name().getValue()).isEqualTo("Nightly reports");
        assertThat(all()).isEmpty();

        lastDay.setValue(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(10));
        press("Create token");
        assertThat(all()).singleElement().extracting(AppToken::validity).isEqualTo(Validity.Kind.CUSTOM);
    }

    @Test
    void refusesAMissingAndATakenNameAtTheName() {
        created("Nightly reports");
        navigate(AppTokensView.class);
        openDialog();
        create(" ");
        assertThat(name().getErrorMessage()).isEqualTo("Give the token a name.");

        create("NIGHTLY reports");
        assertThat(name().getErrorMessage()).startsWith("You already have a token with this name");
        assertThat(all()).hasSize(1);
    }

    @Test
    void offersOnlyWhatThePolicyAllowsAndSaysSo() {
        neighbours.govern(organization(), new TokenPolicy(OptionalInt.of(60), false), false);
        navigate(AppTokensView.class);
        openDialog();
        assertThat(validity().getListDataView().getItems())
                .containsExactly(Validity.Kind.DAYS_30, Validity.Kind.DAYS_60, Validity.Kind.CUSTOM);
        assertThat(validity().getHelperText()).isEqualTo("Your organization allows at most 60 days.");
    }

    @Test
    void switchesATokenOffAndOn() {
        AppToken token = created("Nightly reports");
        AppTokenActions actions = actions();
        ToggleSwitch slider = sliderOf(actions, token);
        assertThat(slider.getValue()).isTrue();

        click(slider);
        assertThat(status(token)).isEqualTo(TokenStatus.OFF);
        click(slider);
        assertThat(status(token)).isEqualTo(TokenStatus.ACTIVE);
    }

    @Test
    void leavesTheSliderOffWhereTheServiceRefuses() {
        AppToken token = created("Nightly reports");
        tokens.switchOff(actor(), token.id());
        neighbours.add(TestAccounts.grace().id(actor().user()).build(), organization(), Permission.VIEW_OWN_TOKENS);
        ToggleSwitch slider =
                sliderOf(actions(), tokens.find(actor(), token.id()).orElseThrow());

        click(slider);
        assertThat(slider.getValue()).isFalse();
        assertThat(status(token)).isEqualTo(TokenStatus.OFF);
    }

    @Test
    void revokesAfterAsking() {
        AppToken token = created("Nightly reports");
        navigate(AppTokensView.class);
        buttonOf(actions(), token, "Revoke").click();
        assertThat(status(token)).isEqualTo(TokenStatus.ACTIVE);

        press("Revoke token");
        assertThat(status(token)).isEqualTo(TokenStatus.REVOKED);
    }

    @Test
    void asksToTypeTheNameOfALiveTokenBeforeItIsDeleted() {
        AppToken token = created("Nightly reports");
        navigate(AppTokensView.class);
        buttonOf(actions(), token, "Delete").click();
        Button delete = find(Button.class, find(DangerDialog.class).single())
                .withText("Delete token")
                .single();
        assertThat(delete.isEnabled()).isFalse();

        find(TextField.class, find(DangerDialog.class).single()).single().setValue("Nightly reports");
        assertThat(delete.isEnabled()).isTrue();
        test(delete).click();
        assertThat(all()).isEmpty();
    }

    @Test
    void offersNoSwitchForATokenThatIsRevoked() {
        AppToken token = created("Nightly reports");
        tokens.revoke(actor(), token.id());
        Component row = actions().of(tokens.find(actor(), token.id()).orElseThrow());
        assertThat(row.getChildren().filter(ToggleSwitch.class::isInstance)).isEmpty();
        assertThat(row.getChildren()).hasSize(1);
    }

    @Test
    void isPrefilledByItsAddressAndMakesNothingByItself() {
        neighbours.add(
                TestAccounts.grace().id(actor().user()).build(),
                organization(),
                Permission.MANAGE_OWN_TOKENS,
                Permission.USE_API);
        UI.getCurrent()
                .navigate(
                        "settings/tokens/new",
                        QueryParameters.fromString(
                                "name=Nightly%20reports&expires=90d&permissions=USE_API,NOT_ONE&ips=10.0.0.0/8"));
        assertThat(all()).isEmpty();
        assertThat(name().getValue()).isEqualTo("Nightly reports");
        assertThat(validity().getValue()).isEqualTo(Validity.Kind.DAYS_90);

        press("Create token");
        assertThat(all()).singleElement().satisfies(token -> {
            assertThat(token.permissions()).containsExactly(Permission.USE_API);
            assertThat(token.addresses()).isEqualTo(IpRanges.of("10.0.0.0/8"));
        });
    }

    @Test
    void asksForAFreshFactorAndThenMakesTheToken() {
        navigate(AppTokensView.class);
        openDialog();
        ((MutableClock) clock).advance(Duration.ofMinutes(15));

        create("Nightly reports");

        assertThat(all()).hasSize(1);
        assertThat(find(SecretReveal.class).exists()).isTrue();
    }

    @Test
    void rotatesFromTheDetailsAndShowsTheNewValueOnce() {
        AppToken token = created("Nightly reports");
        navigate(AppTokensView.class);
        steps().details(token).open();

        press("Rotate");
        press("Rotate token");

        assertThat(rotated)
                .singleElement()
                .satisfies(end -> assertThat(end.token().generation()).isEqualTo(2));
        DetailPanel details = steps().details(token);
        assertThat(textOf(details)).contains("works until").contains("It was not used since");
        details.open();
        press("Finish rotation");
        assertThat(tokens.find(actor(), token.id()).orElseThrow().retiring(clock.instant()))
                .isEmpty();
    }

    @Test
    void pausesAndResumesFromTheDetailsAndSaysWhoWasRefused() {
        AppToken token = created("Nightly reports");
        navigate(AppTokensView.class);
        steps().details(token).open();
        press("Pause");
        press("Pause token");
        assertThat(status(token)).isEqualTo(TokenStatus.PAUSED);

        Caller job = Caller.of(new ClientAddress("198.51.100.7"), "nightly/1.0");
        usage.record(List.of(new Use(
                new Counted(token.id(), 1, Outcome.PAUSED),
                job,
                3,
                clock.instant().plusSeconds(1),
                job)));
        DetailPanel details = steps().details(token);
        assertThat(textOf(details)).contains("198.51.100.7 · nightly/1.0").contains("3 times");

        details.open();
        press("Resume now");
        assertThat(status(token)).isEqualTo(TokenStatus.ACTIVE);
    }

    @Test
    void editsFromTheDetails() {
        AppToken token = created("Nightly reports");
        navigate(AppTokensView.class);
        steps().details(token).open();
        press("Edit");
        name().setValue("Weekly reports");
        press("Save");

        assertThat(tokens.find(actor(), token.id()).orElseThrow().name()).isEqualTo("Weekly reports");
    }

    @Test
    void warnsInTheDetailsOfAnOldValueThatTurnedUp() {
        AppToken token = created("Nightly reports");
        tokens.rotate(actor(), token.id(), 1, Overlap.NONE);
        Caller stranger = Caller.at(new ClientAddress("203.0.113.66"));
        usage.record(List.of(new Use(
                new Counted(token.id(), 1, Outcome.RETIRED),
                stranger,
                1,
                clock.instant().plusSeconds(1),
                stranger)));

        assertThat(textOf(steps().details(token)))
                .contains("An old value turned up")
                .contains(token.lastFour());
    }

    private final List<Rotated> rotated = new ArrayList<>();

    private TokenSteps steps() {
        TokenWords words = new TokenWords(ZoneOffset.UTC, Locale.ENGLISH, clock);
        return new TokenSteps(tokens, neighbours, person, prompt, words, clock, () -> {}, rotated::add);
    }

    private AppTokenActions actions() {
        TokenWords words = new TokenWords(ZoneOffset.UTC, Locale.ENGLISH, clock);
        return new AppTokenActions(tokens, person, words, clock, steps(), () -> {});
    }

    private static ToggleSwitch sliderOf(AppTokenActions actions, AppToken token) {
        return actions.of(token)
                .getChildren()
                .filter(ToggleSwitch.class::isInstance)
                .map(ToggleSwitch.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static Button buttonOf(AppTokenActions actions, AppToken token, String verb) {
        return actions.of(token)
                .getChildren()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(button -> button.getAriaLabel().orElse("").startsWith(verb))
                .findFirst()
                .orElseThrow();
    }

    private static void click(ToggleSwitch slider) {
        DomEvent click = new DomEvent(slider.getElement(), "click", JacksonUtils.createObjectNode());
        slider.getElement().getNode().getFeature(ElementListenerMap.class).fireEvent(click);
    }

    private void openDialog() {
        press("Create App Token");
    }

    private void create(String typed) {
        name().setValue(typed);
        press("Create token");
    }

    private TextField name() {
        return find(TokenNameField.class).single();
    }

    @SuppressWarnings("unchecked")
    private Select<Validity.Kind> validity() {
        return find(Select.class, find(ValidityField.class).single()).single();
    }
}
