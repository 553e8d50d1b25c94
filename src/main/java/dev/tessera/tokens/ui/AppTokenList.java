package dev.tessera.tokens.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.SortDirection;
import dev.tessera.design.KeyboardShortcuts;
import dev.tessera.design.ResponsiveGrid;
import dev.tessera.identity.CurrentActor;
import dev.tessera.kernel.TokenId;
import dev.tessera.tokens.AppToken;
import dev.tessera.tokens.AppTokenCounts;
import dev.tessera.tokens.AppTokenQuery.Sort;
import dev.tessera.tokens.AppTokens;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The tokens, searched, filtered, sorted and paged in the database, which is asked how many there are whenever that may have
 * changed, and not while one scrolls. Coming back to the browser tab brings the list up to date.
 */
class AppTokenList extends Div {

    private static final long serialVersionUID = 1L;
    private static final int SHORT_LIST = 12;

    private final transient AppTokens tokens;
    private final transient CurrentActor actor;
    private final transient TokenWords words;
    private final transient Consumer<TokenListState> onState;
    private final transient NothingListed nothing;
    private final transient AppTokenColumns columns;
    private final transient TokenPicks picks;
    private final TokenToolbar toolbar;
    private final CallbackDataProvider<AppToken, Void> data;
    private final Div listed;
    private final Div none = new Div();
    private transient TokenListState state = TokenListState.FIRST;
    private int rows;

    /**
     * @param create makes the button that leads out of an empty list
     * @param onState gets what the list shows, whenever a person changed that
     */
    AppTokenList(
            AppTokens tokens,
            CurrentActor actor,
            TokenWords words,
            Clock clock,
            TokenSteps steps,
            Supplier<Component> create,
            Consumer<TokenListState> onState) {
        this.tokens = tokens;
        this.actor = actor;
        this.words = words;
        this.onState = onState;
        this.nothing = new NothingListed(words, create, () -> change(TokenListState::unnarrowed));
        this.columns = new AppTokenColumns(
                words, new AppTokenActions(tokens, actor, words, clock, steps, this::refresh), steps, clock);
        this.picks = new TokenPicks(tokens, actor, words, clock, columns.selection(), this::refresh);
        this.data = new CallbackDataProvider<>(
                query -> tokens.list(actor.require(), state.query(), query.getOffset(), query.getLimit()).stream(),
                query -> rows,
                AppToken::id);
        this.toolbar = new TokenToolbar(words, this::change);
        this.listed = picks.above(grid());
        none.add(nothing.atAll());
        addClassName("token-list");
        add(none);
        refreshWhenTabReturns();
    }

    /** Adds the keys that work in the list. */
    void addKeys(KeyboardShortcuts keys) {
        keys.key("/", words.translated("tokens.keys.search"), toolbar::focusSearch)
                .told("Enter", words.translated("tokens.keys.open"))
                .told("↑ ↓", words.translated("tokens.keys.walk"))
                .escape(words.translated("tokens.keys.escape"), picks::clear);
    }

    private ResponsiveGrid<AppToken> grid() {
        ResponsiveGrid<AppToken> grid = columns.grid();
        grid.setDataProvider(data);
        grid.addSortListener(sorting -> sorted(sorting.getSortOrder()));
        columns.details().onChange(opened -> {
            state = state.with(opened.map(AppToken::id).orElse(null));
            onState.accept(state);
        });
        return grid;
    }

    /** The grid asks for the rows again by itself. */
    private void sorted(List<GridSortOrder<AppToken>> orders) {
        TokenListState wanted = orders.stream()
                .findFirst()
                .map(order -> state.sorted(
                        Sort.valueOf(order.getSorted().getKey()), order.getDirection() == SortDirection.ASCENDING))
                .orElse(state.sorted(TokenListState.FIRST.sort(), TokenListState.FIRST.ascending()));
        if (!wanted.equals(state)) {
            state = wanted;
            onState.accept(state);
        }
    }

    private void change(UnaryOperator<TokenListState> changed) {
        show(changed.apply(state));
        onState.accept(state);
    }

    /** Shows what an address asks for. */
    void show(TokenListState wanted) {
        boolean elsewhere = wanted.segment() != state.segment();
        state = wanted;
        if (elsewhere) {
            picks.clear();
        }
        toolbar.show(wanted);
        columns.show(wanted);
        refresh();
        showDetails(wanted.token());
    }

    TokenListState state() {
        return state;
    }

    /** Brings the list up to date. */
    void refresh() {
        AppTokenCounts counts = tokens.counts(actor.require(), state.text());
        rows = state.filter() == null ? state.segment().of(counts) : tokens.count(actor.require(), state.query());
        toolbar.count(counts);
        picks.retainLive();
        boolean some = counts.all() > 0 || state.isNarrowed();
        place(some);
        columns.fit(rows <= SHORT_LIST, nothing.in(state));
        data.refreshAll();
    }

    /** Not by hiding: what is attached while it is hidden is never made ready in the browser. */
    private void place(boolean some) {
        if (some != listed.getParent().isPresent()) {
            removeAll();
            add(some ? new Component[] {toolbar, listed} : new Component[] {none});
        }
    }

    private void showDetails(@Nullable TokenId token) {
        if (token == null) {
            columns.details().close();
        } else {
            state = state.with(null);
            tokens.find(actor.require(), token).ifPresent(columns.details()::open);
        }
    }

    private void refreshWhenTabReturns() {
        getElement().addEventListener("tab-returned", event -> refresh());
        getElement().addJsInitializer("""
                const tell = () => { if (!document.hidden) this.dispatchEvent(new CustomEvent('tab-returned')); };
                document.addEventListener('visibilitychange', tell);
                return () => document.removeEventListener('visibilitychange', tell);""");
    }
}
