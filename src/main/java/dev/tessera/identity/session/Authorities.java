package dev.tessera.identity.session;

import dev.tessera.identity.Accounts;
import dev.tessera.kernel.Factor;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** What Spring Security is told of a completed login: one authority for each factor, and one for the operator. */
@Component
class Authorities {

    private static final String OPERATOR = "ROLE_OPERATOR";

    private final Accounts accounts;

    Authorities(Accounts accounts) {
        this.accounts = accounts;
    }

    List<GrantedAuthority> of(SignedIn signedIn) {
        List<GrantedAuthority> authorities = new ArrayList<>();
        namesOf(signedIn.factors()).forEach(name -> authorities.add(FactorGrantedAuthority.fromAuthority(name)));
        if (accounts.isOperator(signedIn.user())) {
            authorities.add(new SimpleGrantedAuthority(OPERATOR));
        }
        return authorities;
    }

    /** Whether it says that somebody is the operator who is so no more: their address is another by now. */
    boolean areOutdated(Authentication authentication) {
        return authentication.getPrincipal() instanceof SignedIn signedIn
                && authentication.getAuthorities().stream()
                        .anyMatch(authority -> OPERATOR.equals(authority.getAuthority()))
                && !accounts.isOperator(signedIn.user());
    }

    static Set<String> namesOf(Set<Factor> factors) {
        return factors.stream().map(Authorities::nameOf).collect(Collectors.toSet());
    }

    private static String nameOf(Factor factor) {
        return switch (factor) {
            case PASSWORD -> FactorGrantedAuthority.PASSWORD_AUTHORITY;
            case EMAIL_CODE -> FactorGrantedAuthority.OTT_AUTHORITY;
        };
    }
}
