package dev.tessera.verification.rest;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;

/** A Tomcat with nothing but the hot path's filter, and a servlet that gives a constant answer where that does not. */
final class BareTomcat {

    private final Tomcat tomcat = new Tomcat();
    private final Constant constant = new Constant();

    private BareTomcat() {}

    static BareTomcat start(HotPath hotPath, String path) throws IOException {
        BareTomcat bare = new BareTomcat();
        bare.tomcat.setBaseDir(Files.createTempDirectory("bare").toString());
        bare.tomcat.setPort(0);
        Context context = bare.tomcat.addContext("", null);
        Tomcat.addServlet(context, "constant", bare.constant);
        context.addServletMappingDecoded("/", "constant");
        addFilter(context, hotPath, path);
        try {
            bare.tomcat.start();
        } catch (LifecycleException e) {
            throw new IOException(e);
        }
        return bare;
    }

    private static void addFilter(Context context, HotPath hotPath, String path) {
        FilterDef filter = new FilterDef();
        filter.setFilterName("hotPath");
        filter.setFilter(hotPath);
        context.addFilterDef(filter);
        FilterMap mapping = new FilterMap();
        mapping.setFilterName("hotPath");
        mapping.addURLPatternDecoded(path);
        context.addFilterMap(mapping);
    }

    String address(String path) {
        return "http://localhost:" + tomcat.getConnector().getLocalPort() + path;
    }

    /** What the servlet answers from now on. */
    void answerConstantly(byte[] answer) {
        constant.answer = answer;
    }

    /** Takes the request as a verification must, to its end, and answers with the same status, headers and bytes. */
    private static final class Constant extends HttpServlet {

        private volatile byte[] answer = {};

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            request.getInputStream().readNBytes(request.getContentLength());
            byte[] body = answer;
            response.setHeader("Cache-Control", "no-store");
            response.setContentType("application/json");
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }
}
