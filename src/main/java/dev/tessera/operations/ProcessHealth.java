package dev.tessera.operations;

import dev.tessera.kernel.HealthFinding;
import dev.tessera.kernel.HealthSource;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;

/** Tells which version runs here, and since when. */
@Component
class ProcessHealth implements HealthSource {

    private static final long MEGABYTE = 1024L * 1024;

    private final ObjectProvider<BuildProperties> build;

    ProcessHealth(ObjectProvider<BuildProperties> build) {
        this.build = build;
    }

    @Override
    public int position() {
        return 50;
    }

    @Override
    public List<HealthFinding> look() {
        BuildProperties known = build.getIfAvailable();
        String version = known == null || known.getVersion() == null ? "?" : known.getVersion();
        Instant started =
                Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
        Runtime runtime = Runtime.getRuntime();
        long used = (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE;
        return List.of(
                HealthFinding.good(
                        "process", "version", version, Runtime.version().toString()),
                HealthFinding.good("process", "uptime", started),
                HealthFinding.good("process", "memory", used, runtime.maxMemory() / MEGABYTE));
    }
}
