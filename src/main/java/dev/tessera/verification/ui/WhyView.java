package dev.tessera.verification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.tessera.design.EmptyState;
import dev.tessera.design.Page;
import dev.tessera.design.Section;
import dev.tessera.design.TesseraIcon;
import dev.tessera.identity.Account;
import dev.tessera.identity.Accounts;
import dev.tessera.identity.CurrentActor;
import dev.tessera.identity.NeedsPermission;
import dev.tessera.kernel.Permission;
import dev.tessera.verification.ExplainedToken;
import dev.tessera.verification.Explanation;
import dev.tessera.verification.Explanations;
import dev.tessera.verification.Explanations.Call;
import jakarta.annotation.security.PermitAll;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** Why a member may do something or not, and why a call with a token is answered or refused: by the rules that decide it. */
@Route(WhyView.PATH)
@Menu(title = "why.menu", order = 28, icon = "search")
@PermitAll
@NeedsPermission(Permission.VIEW_ORGANIZATION)
class WhyView extends Page implements HasDynamicTitle, AfterNavigationObserver {

    private static final long serialVersionUID = 1L;
    static final String PATH = "organization/why";

    private final transient Explanations explanations;
    private final transient CurrentActor actor;
    private final transient WhyWords words;
    private final WhyForm form;
    private final WhyTrace trace;
    private final Div answer = new Div();

    WhyView(Explanations explanations, WhyChoices choices, CurrentActor currentActor, Accounts accounts) {
        super(UI.getCurrent().getTranslation("why.title"));
        this.explanations = explanations;
        this.actor = currentActor;
        ZoneId zone = accounts.find(actor.require().user()).map(Account::zone).orElse(ZoneOffset.UTC);
        this.words = new WhyWords(getLocale(), zone);
        this.form = new WhyForm(words, choices, this::asked);
        this.trace = new WhyTrace(words);
        narrow();
        description(getTranslation("why.description"));
        answer.getElement().setAttribute("aria-live", "polite");
        add(new Section(getTranslation("why.question")).body(form), answer);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        form.show(WhyQuestion.of(event.getLocation().getQueryParameters()));
        answer(form.question());
    }

    private void asked() {
        WhyQuestion question = form.question();
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location(PATH, question.parameters()));
        answer(question);
    }

    private void answer(WhyQuestion question) {
        Optional<Call> call = question.call();
        form.refuseAddress(call.isPresent() ? null : getTranslation("why.address.invalid"));
        answer.removeAll();
        answer.add(call.flatMap(made -> explain(question, made))
                .map(explanation -> shown(explanation, question))
                .orElseGet(() -> new EmptyState(
                        TesseraIcon.SEARCH, getTranslation("why.empty"), getTranslation("why.empty.text"))));
    }

    private Component shown(Explanation explanation, WhyQuestion question) {
        trace.show(explanation, question.permission(), question.token() != null);
        return trace;
    }

    private Optional<Explanation> explain(WhyQuestion question, Call call) {
        Optional<ExplainedToken> token = form.token();
        if (token.isPresent()) {
            return explain(token.get(), question, call);
        }
        return question.member() == null || question.permission() == null
                ? Optional.empty()
                : explanations.ofMember(actor.require(), question.member(), question.permission());
    }

    private Optional<Explanation> explain(ExplainedToken token, WhyQuestion question, Call call) {
        if (!token.actsForAnyMember()) {
            return explanations.ofAppToken(actor.require(), token.id(), call);
        }
        return question.member() == null
                ? Optional.empty()
                : explanations.ofOrganizationToken(actor.require(), token.id(), question.member(), call);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("why.title");
    }
}
