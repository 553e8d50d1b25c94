package dev.tessera.identity.session;

import dev.tessera.identity.DeviceMark;
import dev.tessera.kernel.PublicUrl;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** The cookie by which a browser is known again after a login. */
@Component
class DeviceCookie {

    private static final Duration KEPT = Duration.ofDays(180);

    private final boolean secure;
    private final String name;

    DeviceCookie(PublicUrl publicUrl) {
        this.secure = publicUrl.isSecure();
        this.name = secure ? "__Host-tessera-device" : "tessera-device";
    }

    Optional<DeviceMark> read(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, name))
                .map(Cookie::getValue)
                .flatMap(DeviceMark::parse);
    }

    void write(HttpServletResponse response, DeviceMark mark) {
        ResponseCookie cookie = ResponseCookie.from(name, mark.reveal())
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .maxAge(KEPT)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
