package dev.tessera.tokens.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import dev.tessera.design.EmptyState;
import dev.tessera.design.TesseraIcon;
import java.util.function.Supplier;

/** What stands where no token does: why that is, and what leads on. */
class NothingListed {

    private final TokenWords words;
    private final Supplier<Component> create;
    private final Runnable clearFilters;

    NothingListed(TokenWords words, Supplier<Component> create, Runnable clearFilters) {
        this.words = words;
        this.create = create;
        this.clearFilters = clearFilters;
    }

    /** For a person who has no token yet. */
    EmptyState atAll() {
        return new EmptyState(
                TesseraIcon.KEY,
                words.translated("tokens.empty.title"),
                words.translated("tokens.empty.text"),
                create.get());
    }

    /** For a list that is empty as it is shown now. */
    EmptyState in(TokenListState state) {
        if (state.isNarrowed()) {
            return new EmptyState(
                    TesseraIcon.SEARCH,
                    words.translated("tokens.none.title"),
                    words.translated("tokens.none.text"),
                    new Button(words.translated("tokens.none.clear"), click -> clearFilters.run()));
        }
        return switch (state.segment()) {
            case LIVE ->
                new EmptyState(
                        TesseraIcon.KEY,
                        words.translated("tokens.none.live.title"),
                        words.translated("tokens.none.live.text"),
                        create.get());
            case INACTIVE ->
                new EmptyState(
                        TesseraIcon.CLOCK,
                        words.translated("tokens.none.inactive.title"),
                        words.translated("tokens.none.inactive.text"));
        };
    }
}
