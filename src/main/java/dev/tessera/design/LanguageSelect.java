package dev.tessera.design;

import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Chooses the portal's language, each one named in itself. */
public final class LanguageSelect extends Select<Locale> {

    /**
     * A select that shows the current language.
     *
     * @param onChange told what a person chose; remembering and applying it is theirs
     */
    public LanguageSelect(List<Locale> languages, Locale current, Consumer<Locale> onChange) {
        addClassName("language-select");
        setAriaLabel(getTranslation("design.language"));
        setPrefixComponent(TesseraIcon.GLOBE.create());
        setItems(languages);
        setItemLabelGenerator(LanguageSelect::ownName);
        languages.stream()
                .filter(language -> language.getLanguage().equals(current.getLanguage()))
                .findFirst()
                .ifPresent(this::setValue);
        addValueChangeListener(change -> {
            if (change.isFromClient()) {
                onChange.accept(change.getValue());
            }
        });
    }

    /** The language's name in that language, with a capital as at the start of a line: Deutsch, Français. */
    static String ownName(Locale language) {
        String name = language.getDisplayLanguage(language);
        return name.substring(0, 1).toUpperCase(language) + name.substring(1);
    }
}
