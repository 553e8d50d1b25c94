package dev.tessera.verification.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;

/** A Tomcat with nothing but one servlet, whose answer is constant and as long as that of a verification. */
final class BareTomcat {

    private final Tomcat tomcat = new Tomcat();

    private BareTomcat() {}

    static BareTomcat start() throws IOException {
        BareTomcat bare = new BareTomcat();
        bare.tomcat.setBaseDir(Files.createTempDirectory("bare").toString());
        bare.tomcat.setPort(0);
        Context context = bare.tomcat.addContext("", null);
        Tomcat.addServlet(context, "constant", new Constant());
        context.addServletMappingDecoded("/constant", "constant");
        try {
            bare.tomcat.start();
        } catch (LifecycleException e) {
            throw new IOException(e);
        }
        return bare;
    }

    String address() {
        return "http://localhost:" + tomcat.getConnector().getLocalPort() + "/constant";
    }

    private static final class Constant extends HttpServlet {

        private static final byte[] ANSWER =
                ("{\"active\":true," + " ".repeat(420) + "\"code\":\"VALID\"}").getBytes(UTF_8);

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.setContentType("application/json");
            response.setContentLength(ANSWER.length);
            response.getOutputStream().write(ANSWER);
        }
    }
}
