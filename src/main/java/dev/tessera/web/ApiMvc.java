package dev.tessera.web;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** What holds for all controllers of our APIs. */
@Configuration(proxyBeanMethods = false)
class ApiMvc implements WebMvcConfigurer {

    private static final int AFTER_CONTROLLERS_BEFORE_VAADIN = 100;

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new KnownParameters()).addPathPatterns(ApiPaths.PATTERN);
    }

    /** Vaadin would answer an address that leads nowhere with the portal's first page. */
    @Bean
    HandlerMapping addressesThatLeadNowhere() {
        HttpRequestHandler nowhere = (request, response) -> Problem.notFound(
                        "Nothing is at this address. See /api/openapi.json for all there are.")
                .send(response);
        SimpleUrlHandlerMapping mapping = new SimpleUrlHandlerMapping(Map.of(ApiPaths.PATTERN, nowhere));
        mapping.setPatternParser(AnyCasePath.PARSER);
        mapping.setOrder(Ordered.LOWEST_PRECEDENCE - AFTER_CONTROLLERS_BEFORE_VAADIN);
        return mapping;
    }
}
