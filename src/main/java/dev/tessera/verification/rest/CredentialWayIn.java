package dev.tessera.verification.rest;

import dev.tessera.kernel.Caller;
import dev.tessera.kernel.ClientAddress;
import dev.tessera.verification.Check;
import dev.tessera.verification.Verdict.Active;
import dev.tessera.verification.Verdict.Code;
import dev.tessera.verification.Verdict.Refused;
import dev.tessera.verification.Verification;
import dev.tessera.verification.VerificationUnavailable;
import dev.tessera.web.RefusedRequest;
import dev.tessera.web.WayIn;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lets a request act as the owner of the credential that it carries. It comes before all other ways. */
@Component
@Order(1)
class CredentialWayIn implements WayIn {

    private final Verification verification;
    private final DeprecationNotice deprecation;

    CredentialWayIn(Verification verification, DeprecationNotice deprecation) {
        this.verification = verification;
        this.deprecation = deprecation;
    }

    /** @throws RefusedRequest if the credential is no good, or there is more than one */
    @Override
    public Optional<CredentialAuthentication> caller(HttpServletRequest request) throws IOException {
        ClientAddress address = new ClientAddress(request.getRemoteAddr());
        Caller program = Caller.of(address, request.getHeader("User-Agent"));
        return PresentedCredential.in(request)
                .map(credential -> credential.by(program))
                .map(check -> CalledVersion.of(request).map(check::on).orElse(check))
                .map(check -> judge(check, address));
    }

    private CredentialAuthentication judge(Check check, ClientAddress address) {
        try {
            return switch (verification.verify(check)) {
                case Active active -> new CredentialAuthentication(active, address, deprecation.of(active.kind()));
                case Refused(Code code) -> throw new RefusedRequest(Refusal.of(401, code));
            };
        } catch (VerificationUnavailable e) {
            throw new RefusedRequest(Refusal.unavailable());
        }
    }
}
