package dev.tessera.organizations.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import dev.tessera.design.FormDialog;
import java.util.List;

/** Says whom a new policy hits, and saves it only then. */
class PolicyDialog {

    private final FormDialog dialog;

    PolicyDialog(OrganizationWords words, List<String> hits, Runnable onConfirm) {
        UnorderedList list = new UnorderedList();
        hits.forEach(hit -> list.add(new ListItem(hit)));
        Div effect = new Div(list);
        effect.addClassName("effect");
        dialog = new FormDialog(
                        words.translated("organization.policies.confirm.title"),
                        words.translated("organization.policies.save"),
                        onConfirm)
                .lead(words.translated("organization.policies.confirm.lead"))
                .body(effect);
    }

    void open() {
        dialog.open();
    }

    void close() {
        dialog.close();
    }

    void error(String text) {
        dialog.error(text);
    }
}
