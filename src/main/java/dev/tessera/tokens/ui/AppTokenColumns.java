package dev.tessera.tokens.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import dev.tessera.design.ResponsiveGrid;
import dev.tessera.design.RowCard;
import dev.tessera.design.RowDetails;
import dev.tessera.tokens.AppToken;
import dev.tessera.tokens.AppTokenQuery.Sort;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a token looks in the list: a row of columns, or a card where the screen is narrow. */
class AppTokenColumns {

    private final TokenWords words;
    private final AppTokenActions actions;
    private final TokenSteps steps;
    private @Nullable RowDetails<AppToken> details;

    AppTokenColumns(TokenWords words, AppTokenActions actions, TokenSteps steps) {
        this.words = words;
        this.actions = actions;
        this.steps = steps;
    }

    ResponsiveGrid<AppToken> grid() {
        ResponsiveGrid<AppToken> grid = new ResponsiveGrid<>(this::card);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        details = grid.details(token -> token.id().toString(), steps::details);
        grid.addComponentColumn(this::name)
                .setHeader(words.translated("tokens.column.name"))
                .setSortProperty(Sort.NAME.name())
                .setWidth("12rem")
                .setFlexGrow(1);
        grid.addComponentColumn(words::status)
                .setHeader(words.translated("tokens.column.status"))
                .setWidth("12.5rem")
                .setFlexGrow(0);
        grid.secondary(grid.addComponentColumn(words::value))
                .setHeader(words.translated("tokens.column.token"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.secondary(grid.addComponentColumn(words::created))
                .setHeader(words.translated("tokens.column.created"))
                .setSortProperty(Sort.CREATED.name())
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(words::lastUsed)
                .setHeader(words.translated("tokens.column.used"))
                .setSortProperty(Sort.LAST_USED.name())
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(words::validity)
                .setHeader(words.translated("tokens.column.expires"))
                .setSortProperty(Sort.EXPIRES.name())
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(actions::of)
                .setHeader(words.translated("tokens.column.actions"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        return grid;
    }

    private Component name(AppToken token) {
        Component name = Objects.requireNonNull(details).opener(token, token.name());
        name.addClassName("token-name");
        return name;
    }

    private Component card(AppToken token) {
        return new RowCard(name(token))
                .status(words.status(token))
                .fact(words.translated("tokens.column.token"), words.value(token))
                .fact(words.translated("tokens.column.created"), words.created(token))
                .fact(words.translated("tokens.column.used"), words.lastUsed(token))
                .fact(words.translated("tokens.column.expires"), words.validity(token))
                .actions(actions.of(token));
    }
}
