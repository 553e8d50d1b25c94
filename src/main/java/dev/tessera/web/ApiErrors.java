package dev.tessera.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Answers with a problem whatever fails behind the security chain of our APIs. Of a fault of ours nothing is told but its number. */
@Component
class ApiErrors implements HandlerExceptionResolver, Ordered {

    private static final Logger log = LoggerFactory.getLogger(ApiErrors.class);

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!ApiPaths.contain(request) || response.isCommitted()) {
            return null;
        }
        response.resetBuffer();
        try {
            answer(failure, request).send(response);
        } catch (IOException gone) {
            log.debug("The caller did not wait for the answer", gone);
        }
        return new ModelAndView();
    }

    private static Answer answer(Exception failure, HttpServletRequest request) {
        return switch (failure) {
            case RefusedRequest refused -> refused.answer();
            case HttpMessageNotReadableException unreadable ->
                BodyProblem.of(unreadable).answer();
            case MethodArgumentTypeMismatchException mismatch ->
                ParameterProblem.of(mismatch).answer();
            case AccessDeniedException nobody -> Unidentified.answer();
            case ErrorResponse unfit -> UnfitRequest.answer(unfit);
            case ConcurrencyFailureException contested -> contested();
            case DataAccessResourceFailureException gone -> unavailable();
            case CannotCreateTransactionException gone -> unavailable();
            default -> fault(failure, request);
        };
    }

    private static Answer contested() {
        return Problem.of(409, "CONFLICT", "Somebody changed the same thing at the same moment. Try again.")
                .answer()
                .with("Retry-After", "1");
    }

    private static Answer unavailable() {
        return Problem.of(503, "UNAVAILABLE", "Nothing can be looked up for the moment. Try again shortly.")
                .answer()
                .with("Retry-After", "2");
    }

    private static Answer fault(Exception failure, HttpServletRequest request) {
        UUID incident = UUID.randomUUID();
        log.error("Incident {} at {} {}", incident, request.getMethod(), request.getServletPath(), failure);
        String detail =
                "The fault is ours, and it has been noted. If you tell us about it, name this number: " + incident;
        return Problem.of(500, "INTERNAL", detail).answer();
    }
}
