package dev.tessera.verification.rest;

import dev.tessera.kernel.Caller;
import dev.tessera.kernel.ClientAddress;
import dev.tessera.verification.Check;
import dev.tessera.verification.Verdict;
import dev.tessera.verification.Verdict.Active;
import dev.tessera.verification.Verdict.Code;
import dev.tessera.verification.Verdict.Refused;
import dev.tessera.verification.Verification;
import dev.tessera.verification.VerificationUnavailable;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a request act as the owner of the credential that it carries, or ends it if that is no good. */
class CredentialFilter extends OncePerRequestFilter {

    private final Verification verification;

    CredentialFilter(Verification verification) {
        this.verification = verification;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Verdict> verdict;
        try {
            verdict = judge(request);
        } catch (BadRequest e) {
            e.problem().send(response);
            return;
        } catch (VerificationUnavailable e) {
            Problem.unavailable().send(response);
            return;
        }
        if (verdict.isPresent() && verdict.get() instanceof Refused(Code code)) {
            Refusal.of(401, code).send(response);
            return;
        }
        verdict.ifPresent(active -> actAs((Active) active, request));
        chain.doFilter(request, response);
    }

    private Optional<Verdict> judge(HttpServletRequest request) throws IOException {
        return PresentedCredential.in(request)
                .map(credential -> verification.verify(Check.of(credential, caller(request))));
    }

    private static void actAs(Active active, HttpServletRequest request) {
        SecurityContextHolder.setContext(
                new SecurityContextImpl(new CredentialAuthentication(active, address(request))));
    }

    private static Caller caller(HttpServletRequest request) {
        return Caller.of(address(request), request.getHeader("User-Agent"));
    }

    private static ClientAddress address(HttpServletRequest request) {
        return new ClientAddress(request.getRemoteAddr());
    }
}
