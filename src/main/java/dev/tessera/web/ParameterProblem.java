package dev.tessera.web;

import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Says what is wrong with a value outside of the body. An id of the wrong form is an id that nothing has. */
final class ParameterProblem {

    private ParameterProblem() {}

    static Problem of(MethodArgumentTypeMismatchException mismatch) {
        MethodParameter parameter = mismatch.getParameter();
        if (parameter.hasParameterAnnotation(PathVariable.class)) {
            return Problem.notFound("There is nothing of this id, or it is not yours.");
        }
        String detail = "This must be " + TypeWords.of(wanted(parameter)) + ".";
        return Problem.of(400, "BAD_REQUEST", "The request has a parameter with a value of the wrong kind.")
                .at(
                        parameter.hasParameterAnnotation(RequestHeader.class)
                                ? Fault.inHeader(mismatch.getName(), "WRONG_TYPE", detail)
                                : Fault.inQuery(mismatch.getName(), "WRONG_TYPE", detail));
    }

    /** Of a collection, what its elements must be. */
    private static Class<?> wanted(MethodParameter parameter) {
        Class<?> element =
                ResolvableType.forMethodParameter(parameter).asCollection().resolveGeneric(0);
        return element == null ? parameter.getParameterType() : element;
    }
}
