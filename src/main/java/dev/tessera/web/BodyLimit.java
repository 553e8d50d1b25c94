package dev.tessera.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** Reads no more of a body than any of our requests can have. */
@ControllerAdvice
class BodyLimit extends RequestBodyAdviceAdapter {

    /** The most bytes that are read. */
    static final int LIMIT = 64 * 1024;

    @Override
    public boolean supports(
            MethodParameter parameter, Type target, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    /** @throws RefusedRequest if the body is longer than the limit, declared or not */
    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type target,
            Class<? extends HttpMessageConverter<?>> converter)
            throws IOException {
        if (message.getHeaders().getContentLength() > LIMIT) {
            throw RefusedRequest.tooLarge(LIMIT);
        }
        byte[] body = message.getBody().readNBytes(LIMIT + 1);
        if (body.length > LIMIT) {
            throw RefusedRequest.tooLarge(LIMIT);
        }
        return new ReadBody(message.getHeaders(), new ByteArrayInputStream(body));
    }

    private record ReadBody(HttpHeaders getHeaders, InputStream getBody) implements HttpInputMessage {}
}
