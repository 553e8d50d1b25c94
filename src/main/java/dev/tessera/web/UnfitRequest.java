package dev.tessera.web;

import java.util.Collection;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestValueException;

/** Answers what Spring MVC turned away before anybody read it: method, media types, missing values. */
final class UnfitRequest {

    private UnfitRequest() {}

    /** With the headers that belong to the status, as {@code Allow}. */
    static Answer answer(ErrorResponse unfit) {
        Answer answer = problem(unfit).answer();
        unfit.getHeaders().forEach((name, values) -> answer.with(name, String.join(", ", values)));
        return answer;
    }

    private static Problem problem(ErrorResponse unfit) {
        return switch (unfit) {
            case HttpRequestMethodNotSupportedException method ->
                Problem.of(
                        405,
                        "METHOD_NOT_ALLOWED",
                        "Ask with " + listed(Objects.requireNonNull(method.getSupportedHttpMethods())) + ".");
            case HttpMediaTypeNotSupportedException type ->
                Problem.of(
                        415,
                        "UNSUPPORTED_MEDIA_TYPE",
                        "Send the body as " + listed(type.getSupportedMediaTypes()) + ".");
            case HttpMediaTypeNotAcceptableException type ->
                Problem.of(
                        406,
                        "NOT_ACCEPTABLE",
                        "The answer is " + listed(type.getSupportedMediaTypes())
                                + ", which the request does not accept.");
            case MissingRequestValueException missing ->
                Problem.of(400, "BAD_REQUEST", "The request lacks a value that it must have.");
            default -> other(unfit.getStatusCode().value());
        };
    }

    private static Problem other(int status) {
        HttpStatus known = Objects.requireNonNullElse(HttpStatus.resolve(status), HttpStatus.BAD_REQUEST);
        return Problem.of(
                known.value(), known.name(), known.getReasonPhrase() + ": this cannot be asked for in this way.");
    }

    private static String listed(Collection<?> choices) {
        return choices.stream().map(String::valueOf).sorted().collect(Collectors.joining(" or "));
    }
}
