package dev.tessera.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import java.util.regex.Pattern;

/** Tells the keys of a view, and switches single ones off for this browser. */
final class ShortcutsDialog extends Dialog {

    private static final Pattern BLANK = Pattern.compile(" ");

    /** @param words what each key does */
    ShortcutsDialog(Map<String, String> words) {
        setHeaderTitle(getTranslation("design.shortcuts.title"));
        addClassName("shortcuts-dialog");
        DescriptionList keys = new DescriptionList();
        keys.addClassName("shortcuts");
        words.forEach((key, does) -> keys.add(new Term(keys(key)), new Description(does)));
        Paragraph hint = new Paragraph(getTranslation("design.shortcuts.switch.hint"));
        hint.addClassName("framed-field-hint");
        Div body = new Div(keys, toggle(), hint);
        body.addClassName("form-body");
        add(body);
        Button close = new Button(getTranslation("design.close"), click -> close());
        close.setAutofocus(true);
        getFooter().add(close);
    }

    private static Component keys(String names) {
        Span keys = new Span();
        BLANK.splitAsStream(names).map(ShortcutsDialog::key).forEach(keys::add);
        return keys;
    }

    private static Component key(String name) {
        HtmlContainer key = new HtmlContainer("kbd");
        key.setText(name);
        return key;
    }

    private ToggleSwitch toggle() {
        ToggleSwitch toggle = new ToggleSwitch(getTranslation("design.shortcuts.switch"));
        toggle.setValue(true);
        toggle.addValueChangeListener(
                change -> getElement().executeJs("window.tessera.useShortcuts($0)", change.getValue()));
        addAttachListener(attach ->
                getElement().executeJs("return window.tessera.shortcutsUsed()").then(Boolean.class, toggle::setValue));
        return toggle;
    }
}
