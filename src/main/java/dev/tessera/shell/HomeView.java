package dev.tessera.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.tessera.design.CodeBlock;
import dev.tessera.design.Page;
import dev.tessera.design.Section;
import dev.tessera.identity.Account;
import dev.tessera.identity.Accounts;
import dev.tessera.identity.CurrentActor;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.PublicUrl;
import dev.tessera.organizations.Organization;
import dev.tessera.organizations.Organizations;
import jakarta.annotation.security.PermitAll;

/** Where a person lands: how to get from here to a first call. */
@Route("")
@Menu(title = "shell.home", order = 0, icon = "home")
@PermitAll
class HomeView extends Page implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    HomeView(CurrentActor currentActor, Accounts accounts, Organizations organizations, PublicUrl publicUrl) {
        super(greeting(currentActor, accounts));
        Actor actor = currentActor.require();
        narrow();
        actor.affiliation()
                .flatMap(organizations::find)
                .map(Organization::name)
                .ifPresent(name -> description(getTranslation("shell.home.organization", name)));
        add(firstSteps(publicUrl), new Anchor("leaks", getTranslation("leaks.link")));
    }

    private static String greeting(CurrentActor currentActor, Accounts accounts) {
        String name = accounts.find(currentActor.require().user())
                .map(Account::fullName)
                .orElse("");
        return UI.getCurrent().getTranslation("shell.home.greeting", name);
    }

    private Section firstSteps(PublicUrl publicUrl) {
        Button tokens = new Button(
                getTranslation("shell.home.tokens"), click -> UI.getCurrent().navigate("settings/tokens"));
        tokens.addThemeVariants(ButtonVariant.PRIMARY);
        OrderedList steps =
                new OrderedList(step("shell.home.step1"), step("shell.home.step2"), step("shell.home.step3"));
        steps.addClassName("steps");
        String call = "curl -H \"Authorization: Bearer $TOKEN\" " + publicUrl.of("/api/v6/authorization/whoami");
        return new Section(getTranslation("shell.home.start"))
                .description(getTranslation("shell.home.start.text"))
                .body(steps, new CodeBlock(getTranslation("shell.home.call"), call))
                .footer("", tokens);
    }

    private ListItem step(String key) {
        return new ListItem(getTranslation(key));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.home.title");
    }
}
