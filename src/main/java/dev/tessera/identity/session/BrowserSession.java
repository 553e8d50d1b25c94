package dev.tessera.identity.session;

import dev.tessera.identity.DeviceMark;
import dev.tessera.identity.FactorProofEnd;
import dev.tessera.identity.Login;
import dev.tessera.identity.LoginStep;
import dev.tessera.identity.PendingLogin;
import dev.tessera.identity.Visit;
import dev.tessera.identity.codes.SessionBinding;
import dev.tessera.kernel.SessionId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * The browser session behind the view at hand: what a login under way leaves in it, and the authentication that only a
 * completed login puts there. Its id changes at each factor.
 */
@Component
public class BrowserSession {

    private static final String BINDING = BrowserSession.class.getName() + ".binding";
    private static final String PENDING = BrowserSession.class.getName() + ".pending";

    private final CurrentRequest request;
    private final LoginSessions sessions;
    private final Login login;
    private final Authorities authorities;
    private final DeviceCookie deviceCookie;
    private final LoginTarget target;
    private final SecureRandom random;
    private final Clock clock;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    BrowserSession(
            CurrentRequest request,
            LoginSessions sessions,
            Login login,
            Authorities authorities,
            DeviceCookie deviceCookie,
            LoginTarget target,
            SecureRandom random,
            Clock clock) {
        this.request = request;
        this.sessions = sessions;
        this.login = login;
        this.authorities = authorities;
        this.deviceCookie = deviceCookie;
        this.target = target;
        this.random = random;
        this.clock = clock;
    }

    /** The browser at hand, as the services of a person not logged in want to know it. */
    public Visit visit(Locale language, ZoneId zone) {
        HttpServletRequest current = request.require();
        String userAgent =
                Optional.ofNullable(current.getHeader(HttpHeaders.USER_AGENT)).orElse("");
        DeviceMark device = deviceCookie.read(current).orElse(null);
        return new Visit(request.address(), userAgent, binding(), device, language, zone);
    }

    /** What ties codes to this browser session; made on first use. */
    public SessionBinding binding() {
        HttpSession session = request.require().getSession();
        if (session.getAttribute(BINDING) instanceof SessionBinding known) {
            return known;
        }
        SessionBinding made = SessionBinding.generate(random);
        session.setAttribute(BINDING, made);
        return made;
    }

    /** Keeps a login whose password passed; the session gets another id. */
    public void await(PendingLogin pending) {
        HttpServletRequest current = request.require();
        current.getSession();
        current.changeSessionId();
        current.getSession().setAttribute(PENDING, pending);
    }

    /** The login under way in this browser session. */
    public Optional<PendingLogin> pending() {
        HttpSession session = request.require().getSession(false);
        return session != null && session.getAttribute(PENDING) instanceof PendingLogin pending
                ? Optional.of(pending)
                : Optional.empty();
    }

    /** Drops the login under way. */
    public void abandon() {
        request.require().getSession().removeAttribute(PENDING);
    }

    /**
     * Logs the person in, after the last factor; the session gets another id.
     *
     * @return the local path to go to: where the person wanted to go before they were asked to log in, or home
     */
    public String complete(LoginStep.Complete step) {
        HttpServletRequest current = request.require();
        current.getSession();
        current.changeSessionId();
        abandon();
        String userAgent =
                Optional.ofNullable(current.getHeader(HttpHeaders.USER_AGENT)).orElse("");
        SessionId session = sessions.open(step.user(), step.factors(), request.address(), userAgent);
        authenticate(new SignedIn(step.user(), session, step.factors(), clock.instant()));
        DeviceMark device =
                login.rememberDevice(step.user(), deviceCookie.read(current).orElse(null));
        deviceCookie.write(request.response(), device);
        return target.take(current, request.response());
    }

    /**
     * Notes that the person who is logged in here proved a factor once more; the session gets another id.
     *
     * @throws IllegalStateException if it was proved for a session other than this one
     */
    void prove(FactorProofEnd.Proved proof) {
        SignedIn signedIn = SessionActor.signedIn()
                .filter(current -> current.session().equals(proof.session()))
                .orElseThrow(() -> new IllegalStateException("A factor was proved for another session"));
        request.require().changeSessionId();
        authenticate(signedIn.proved(proof.factor(), proof.at()));
    }

    private void authenticate(SignedIn signedIn) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new PreAuthenticatedAuthenticationToken(signedIn, null, authorities.of(signedIn)));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request.require(), request.response());
    }
}
