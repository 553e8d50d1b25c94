package dev.tessera.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A session that gave its password and no code yet sees no view, by any way. Each way is then gone by the same session with
 * the code, and leads there: so it was the missing code that stood in the way.
 */
@At(Setting.H2)
class UnfinishedLoginJourney {

    /** What only the answers for a view behind the login carry. */
    private static final List<String> VIEW_CONTENT =
            List.of("vaadin-app-layout", "vaadin-side-nav", "Create App Token", "Ada Lovelace", "Current password");

    private final List<String> answers = new ArrayList<>();

    @Test
    void seesNoViewByItsAddress(Person ada) {
        standBeforeTheCode(ada);
        for (String view : Views.behindTheLogin()) {
            APIResponse answer = ada.page().request().get(ada.url("/" + view));
            assertThat(answer.url()).as(view).isEqualTo(ada.url("/login"));
            answers.add(answer.text());
        }
        ada.open("/settings/tokens");
        ada.assertLogin();
        assertThat(answers).isNotEmpty().noneMatch(UnfinishedLoginJourney::showsAView);
        getInAfterAll(ada);
    }

    @Test
    void seesNoViewByNavigatingInThePage(Person ada) {
        standBeforeTheCode(ada);
        Views.oneOfEachArea().forEach(view -> assertDenied(Way.LINK, view, ada));
        for (Way way : Way.values()) {
            assertDenied(way, "settings/tokens", ada);
        }
        assertThat(answers).noneMatch(UnfinishedLoginJourney::showsAView);

        getInAfterAll(ada);
        for (Way way : Way.values()) {
            ada.open("/");
            ada.assertHome();
            way.go(ada.page(), "settings/tokens");
            assertThat(ada.heading("API tokens")).isVisible();
        }
        assertThat(answers).anyMatch(UnfinishedLoginJourney::showsAView);
    }

    @Test
    void seesNothingByPushOrRest(Portal portal, Person ada) {
        standBeforeTheCode(ada);
        APIResponse push = ada.page()
                .request()
                .get(portal.url("/VAADIN/push?v-r=push&v-uiId=0&X-Atmosphere-Transport=long-polling"
                        + "&X-Atmosphere-tracking-id=0&X-Atmosphere-Framework=3.1.5-javascript"));
        assertThat(showsAView(push.text())).isFalse();
        assertThat(ada.page()
                        .request()
                        .get(portal.url("/api/v6/authorization/whoami"))
                        .status())
                .isEqualTo(401);
        for (String path : List.of("/api/v6/verify", "/oauth2/introspect")) {
            APIResponse answer = ada.page()
                    .request()
                    .post(portal.url(path), RequestOptions.create().setData("{\"token\":\"x\"}"));
            assertThat(answer.status()).as(path).isEqualTo(401);
        }
        getInAfterAll(ada);
    }

    private void assertDenied(Way way, String view, Person ada) {
        ada.open("/login/code");
        assertThat(ada.codeField()).isVisible();
        int before = answers.size();
        way.go(ada.page(), view);
        ada.assertLogin();
        assertThat(answers).as("%s to %s was answered", way, view).hasSizeGreaterThan(before);
    }

    private void standBeforeTheCode(Person ada) {
        ada.signUp();
        ada.logOut();
        ada.page().route("**/*v-r=*", this::record);
        ada.beginLogIn(ada.email());
        assertThat(ada.codeField()).isVisible();
    }

    private void record(Route route) {
        APIResponse answer = route.fetch();
        answers.add(answer.text());
        route.fulfill(new Route.FulfillOptions().setResponse(answer));
    }

    private static boolean showsAView(String answer) {
        return VIEW_CONTENT.stream().anyMatch(answer::contains);
    }

    private static void getInAfterAll(Person ada) {
        ada.open("/login/code");
        ada.typeCode(ada.nextCode());
        assertThat(ada.link("API tokens")).isVisible();
    }

    /** The ways in which a page in the browser can ask for another view without being loaded anew. */
    private enum Way {
        LINK("""
            path => {
                const link = document.createElement('a');
                link.setAttribute('router-link', '');
                link.href = '/' + path;
                document.querySelector('main').append(link);
                link.click();
            }"""),
        ROUTER("""
            path => window.dispatchEvent(new CustomEvent('vaadin-router-go', {
                cancelable: true, detail: new URL('/' + path, document.baseURI) }))"""),
        HISTORY("""
            path => {
                history.pushState(null, '', '/' + path);
                window.dispatchEvent(new PopStateEvent('popstate'));
            }"""),
        SERVER_EVENT("""
            path => Object.values(window.Vaadin.Flow.clients)
                    .filter(client => client.sendEventMessage)
                    .forEach(client => client.sendEventMessage(1, 'ui-navigate', {
                        route: path, query: '', appShellTitle: '', historyState: null, trigger: 'link' }))""");

        private final String script;

        Way(String script) {
            this.script = script;
        }

        /** Goes, and waits for the server's answer. */
        void go(Page page, String view) {
            page.waitForResponse(response -> response.url().contains("v-r=uidl"), () -> page.evaluate(script, view));
        }
    }
}
