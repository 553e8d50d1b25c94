package dev.tessera.tokens.inventory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.QueryParameters;
import dev.tessera.design.DetailPanel;
import dev.tessera.design.FactList;
import dev.tessera.design.TesseraIcon;
import dev.tessera.organizations.MemberStandings.State;
import dev.tessera.tokens.inventory.Credential;
import dev.tessera.tokens.inventory.Kind;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Everything about one credential, and what about it deserves a second look. */
final class CredentialPanel {

    private final CredentialWords words;
    private final RevocationSteps steps;
    private final Consumer<UnaryOperator<CredentialState>> onNarrow;

    /** @param onNarrow gets what the list shall be narrowed to */
    CredentialPanel(CredentialWords words, RevocationSteps steps, Consumer<UnaryOperator<CredentialState>> onNarrow) {
        this.words = words;
        this.steps = steps;
        this.onNarrow = onNarrow;
    }

    DetailPanel of(Credential credential) {
        DetailPanel panel = new DetailPanel(credential.name()).body(facts(credential));
        if (!credential.risks().isEmpty()) {
            panel.section(words.translated("inventory.column.risk"), risks(credential));
        }
        Button theirs = new Button(words.translated("inventory.details.owner"), click -> {
            panel.close();
            onNarrow.accept(state -> state.unnarrowed().by(credential.owner()));
        });
        panel.actions(theirs);
        if (credential.kind() != Kind.API_KEY) {
            panel.actions(new Button(words.translated("why.menu"), click -> explain(panel, credential)));
        }
        if (steps.arePossible()) {
            Button revoke = new Button(words.translated("inventory.revoke"), TesseraIcon.BAN.create(), click -> {
                panel.close();
                steps.askToRevoke(credential);
            });
            revoke.addThemeVariants(ButtonVariant.ERROR);
            panel.actions(revoke);
        }
        return panel;
    }

    /** Another module's page, which is known by its address alone. */
    private static void explain(DetailPanel panel, Credential credential) {
        panel.close();
        QueryParameters question = QueryParameters.of("token", credential.id().toString());
        UI.getCurrent().navigate("organization/why", question);
    }

    private FactList facts(Credential credential) {
        FactList facts = new FactList()
                .fact(words.translated("inventory.column.kind"), text(words.text(credential.kind())))
                .fact(words.translated("inventory.column.owner"), words.owner(credential))
                .fact(words.translated("inventory.details.value"), words.hint(credential))
                .fact(words.translated("tokens.column.created"), words.created(credential))
                .fact(words.translated("tokens.column.used"), words.lastUsed(credential))
                .fact(words.translated("tokens.column.expires"), words.expires(credential))
                .fact(words.translated("inventory.details.may"), text(may(credential)));
        if (!credential.enabled()) {
            facts.fact(words.translated("tokens.column.status"), text(words.translated("inventory.details.off")));
        }
        return facts;
    }

    private String may(Credential credential) {
        if (credential.kind() == Kind.ORGANIZATION_TOKEN) {
            return words.translated("inventory.details.may.anybody");
        }
        if (credential.permissions() == null) {
            boolean left = credential.ownerState() == State.LEFT;
            return words.translated(left ? "inventory.details.may.left" : "inventory.details.may.owner");
        }
        return words.headlines(credential.permissions());
    }

    private Component risks(Credential credential) {
        UnorderedList list = new UnorderedList();
        list.addClassName("risk-list");
        credential.risks().stream().sorted().forEach(risk -> {
            Div line = new Div(words.chip(risk, credential), text(words.sentence(risk, credential)));
            list.add(new ListItem(line));
        });
        return list;
    }

    private static Span text(String value) {
        return new Span(value);
    }
}
