package dev.tessera.tokens.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.router.QueryParameters;
import dev.tessera.design.DangerDialog;
import dev.tessera.design.DetailPanel;
import dev.tessera.design.EmptyState;
import dev.tessera.design.SegmentedChoice;
import dev.tessera.design.SelectionBar;
import dev.tessera.kernel.Caller;
import dev.tessera.kernel.ClientAddress;
import dev.tessera.kernel.TokenId;
import dev.tessera.testing.MutableClock;
import dev.tessera.tokens.AppToken;
import dev.tessera.tokens.AppTokenQuery.Sort;
import dev.tessera.tokens.Creation.Created;
import dev.tessera.tokens.NewAppToken;
import dev.tessera.tokens.TokenStatus;
import dev.tessera.tokens.TokenUsage.Counted;
import dev.tessera.tokens.TokenUsage.Outcome;
import dev.tessera.tokens.TokenUsage.Use;
import dev.tessera.tokens.Validity.Preset;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@ViewPackages(classes = AppTokensView.class)
class TokenListViewTest extends TokensUiTest {

    @Test
    void showsLiveTokensAndKeepsTheOthersUnderInactive() {
        created("Billing");
        tokens.switchOff(actor(), created("Off for now").id());
        tokens.revoke(actor(), created("Old importer").id());
        open("");

        assertThat(names()).containsExactly("Off for now", "Billing");
        assertThat(textOf(segments())).contains("Active2").contains("Inactive1");

        test(segments()).selectItem("Inactive");
        assertThat(names()).containsExactly("Old importer");
        assertThat(state()).isEqualTo(TokenListState.FIRST.in(TokenSegment.INACTIVE));
    }

    @Test
    void offersTheFilterThatFitsTheSegment() {
        created("Billing");
        expiringSoon("Short");
        tokens.revoke(actor(), created("Old importer").id());
        open("");
        assertThat(filter().getListDataView().getItems())
                .containsExactly(
                        TokenFilter.ACTIVE,
                        TokenFilter.EXPIRING,
                        TokenFilter.ROTATING,
                        TokenFilter.PAUSED,
                        TokenFilter.OFF);

        test(filter()).selectItem("Expires soon");
        assertThat(names()).containsExactly("Short");

        open("show=inactive");
        assertThat(filter().getListDataView().getItems()).containsExactly(TokenFilter.EXPIRED, TokenFilter.REVOKED);
    }

    @Test
    void countsWhatTheSearchFindsInBothSegments() {
        created("Billing");
        created("Reports");
        tokens.revoke(actor(), created("Billing, old").id());
        open("");

        test(search()).setValue("bill");

        assertThat(names()).containsExactly("Billing");
        assertThat(textOf(segments())).contains("Active1").contains("Inactive1");
        assertThat(state().text()).isEqualTo("bill");
    }

    @Test
    void isRestoredByItsAddress() {
        List.of("beta", "alpha", "gamma")
                .forEach(name -> tokens.revoke(actor(), created(name).id()));
        created("alphabet");

        open("show=inactive&status=revoked&q=A&sort=-name");

        assertThat(names()).containsExactly("gamma", "beta", "alpha");
        assertThat(search().getValue()).isEqualTo("A");
        assertThat(filter().getValue()).isEqualTo(TokenFilter.REVOKED);
        assertThat(test(grid()).getSortDirection("NAME")).isEqualTo(SortDirection.DESCENDING);
    }

    @Test
    void keepsTheOrderThatAPersonChoseInTheAddress() {
        created("beta");
        created("alpha");
        open("");

        test(grid()).sortByColumn("NAME");

        assertThat(names()).containsExactly("alpha", "beta");
        assertThat(state()).isEqualTo(TokenListState.FIRST.sorted(Sort.NAME, true));
    }

    @Test
    void showsWhatAnotherAddressSaysInTheSameView() {
        created("Billing");
        created("Reports");
        open("q=bill");
        open("");

        assertThat(names()).hasSize(2);
        assertThat(search().getValue()).isEmpty();
    }

    @Test
    void opensTheDetailsThatItsAddressNames() {
        AppToken token = created("Billing");
        open("token=" + token.id());

        assertThat(textOf(find(DetailPanel.class).single())).contains("Last 30 days");
        assertThat(state().token()).isEqualTo(token.id());

        find(DetailPanel.class).single().close();
        assertThat(state()).isEqualTo(TokenListState.FIRST);
    }

    @Test
    void ignoresDetailsOfATokenThatIsNotThere() {
        created("Billing");
        open("token=" + TokenId.next());

        assertThat(find(Dialog.class).exists()).isFalse();
        assertThat(names()).containsExactly("Billing");
        assertThat(state()).isEqualTo(TokenListState.FIRST);
    }

    @Test
    void revokesThePickedTokensOnceTheirNumberIsTyped() {
        List<AppToken> made =
                IntStream.range(0, 7).mapToObj(i -> created("Token " + i)).toList();
        use(made.get(0), Duration.ofDays(6));
        use(made.get(1), Duration.ofDays(8));
        open("");
        grid().asMultiSelect().select(made.subList(0, 6));
        assertThat(textOf(find(SelectionBar.class).single())).contains("6 selected");

        press("Revoke…");
        assertThat(textOf(question()))
                .contains("Token 5", "Token 1", "and 1 more", "One was used in the last 7 days.")
                .doesNotContain("Token 0");
        Button revoke = buttonOf(question(), "Revoke 6 tokens");
        assertThat(revoke.isEnabled()).isFalse();
        find(TextField.class, question()).single().setValue("6");
        test(revoke).click();

        assertThat(names()).containsExactly("Token 6");
        assertThat(made.subList(0, 6))
                .allSatisfy(token -> assertThat(status(token)).isEqualTo(TokenStatus.REVOKED));
        assertThat(grid().getSelectedItems()).isEmpty();
    }

    @Test
    void asksForNoNumberToRevokeOneToken() {
        AppToken token = created("Billing");
        open("");
        grid().asMultiSelect().select(token);

        press("Revoke…");
        assertThat(find(TextField.class, question()).exists()).isFalse();
        test(buttonOf(question(), "Revoke token")).click();

        assertThat(status(token)).isEqualTo(TokenStatus.REVOKED);
    }

    @Test
    void asksOnlyForWhatIsStillThere() {
        AppToken gone = created("Gone");
        AppToken token = created("Billing");
        open("");
        grid().asMultiSelect().select(gone, token);
        tokens.revoke(actor(), gone.id());

        press("Revoke…");

        assertThat(question().getHeaderTitle()).isEqualTo("Revoke 1 token?");
        assertThat(textOf(question())).contains("Billing").doesNotContain("Gone");
    }

    @Test
    void picksNoMoreWhatIsRevokedMeanwhile() {
        AppToken gone = created("Gone");
        AppToken token = created("Billing");
        open("");
        grid().asMultiSelect().select(gone, token);
        tokens.revoke(actor(), gone.id());

        find(AppTokenList.class).single().refresh();

        assertThat(grid().getSelectedItems()).extracting(AppToken::id).containsExactly(token.id());
    }

    @Test
    void picksNothingInTheOtherSegment() {
        AppToken token = created("Billing");
        tokens.revoke(actor(), created("Old importer").id());
        open("");
        grid().asMultiSelect().select(token);

        test(segments()).selectItem("Inactive");

        assertThat(grid().getSelectedItems()).isEmpty();
        assertThat(grid().getColumns().get(1).isVisible())
                .as("the column of boxes")
                .isFalse();
    }

    @Test
    void deletesWhatIsInactiveWithoutAskingToTypeItsName() {
        tokens.revoke(actor(), created("Old importer").id());
        open("show=inactive");
        AppToken token = test(grid()).getRow(0);
        find(Button.class, test(grid()).getCellComponent(0, "tokens.column.actions"))
                .single()
                .click();

        assertThat(find(TextField.class, question()).exists()).isFalse();
        test(buttonOf(question(), "Delete token")).click();
        assertThat(tokens.find(actor(), token.id())).isEmpty();
        assertThat(textOf(find(EmptyState.class).single())).contains("No tokens yet");
    }

    @Test
    void saysThatNothingMatchesAndClearsWhatNarrows() {
        created("Billing");
        open("q=zzz&status=off");
        assertThat(textOf(grid().getEmptyStateComponent())).contains("Nothing found");

        buttonOf(grid().getEmptyStateComponent(), "Clear filters").click();

        assertThat(names()).containsExactly("Billing");
        assertThat(search().getValue()).isEmpty();
        assertThat(state()).isEqualTo(TokenListState.FIRST);
    }

    @Test
    void saysWhatBelongsUnderInactiveAndWhereTheOthersWent() {
        AppToken token = created("Billing");
        open("show=inactive");
        assertThat(textOf(grid().getEmptyStateComponent())).contains("Nothing inactive");

        tokens.revoke(actor(), token.id());
        open("");
        assertThat(textOf(grid().getEmptyStateComponent())).contains("No active tokens");
    }

    @Test
    void warnsOfAnEndThatIsNearInWordsAndColour() {
        created("Year");
        AppToken token = expiringSoon("Short");
        open("");
        assertThat(badge()).contains("tone-warning").contains("Expires in 30 days");

        ((MutableClock) clock).advance(Duration.ofDays(23));
        open("");
        assertThat(badge())
                .contains("tone-danger")
                .contains("Expires in 7 days")
                .contains("vaadin-icon");
        assertThat(status(token)).isEqualTo(TokenStatus.ACTIVE);
    }

    private String badge() {
        return test(grid())
                .getCellComponent(0, "tokens.column.status")
                .getElement()
                .getOuterHTML();
    }

    private void open(String query) {
        UI.getCurrent().navigate(AppTokensView.LIST, QueryParameters.fromString(query));
        roundTrip();
    }

    private AppToken expiringSoon(String name) {
        ((MutableClock) clock).advance(Duration.ofSeconds(1));
        return ((Created) tokens.create(actor(), NewAppToken.unlimited(name, Preset.DAYS_30))).token();
    }

    private void use(AppToken token, Duration ago) {
        Caller caller = Caller.at(new ClientAddress("192.0.2.1"));
        usage.record(List.of(new Use(
                new Counted(token.id(), 1, Outcome.USED),
                caller,
                1,
                clock.instant().minus(ago),
                caller)));
    }

    private List<String> names() {
        roundTrip();
        return IntStream.range(0, test(grid()).size())
                .mapToObj(row -> test(grid()).getRow(row).name())
                .toList();
    }

    private TokenListState state() {
        return find(AppTokenList.class).single().state();
    }

    @SuppressWarnings("unchecked")
    private Grid<AppToken> grid() {
        return find(Grid.class).single();
    }

    @SuppressWarnings("unchecked")
    private SegmentedChoice<TokenSegment> segments() {
        return find(SegmentedChoice.class).single();
    }

    @SuppressWarnings("unchecked")
    private Select<TokenFilter> filter() {
        return find(Select.class).single();
    }

    private TextField search() {
        return find(TextField.class, find(TokenToolbar.class).single()).single();
    }

    private DangerDialog question() {
        return find(DangerDialog.class).single();
    }

    private Button buttonOf(Component place, String text) {
        return find(Button.class, place).withText(text).single();
    }
}
