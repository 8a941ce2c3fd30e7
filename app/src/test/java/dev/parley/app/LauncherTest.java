package dev.parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What ./parley says where it finds no JDK that will do. What it does with one, .ci/run tries. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    @TempDir
    Path folder;

    @Test
    void aJavaHomeWithoutJavaIsTold() throws Exception {
        assertThat(launched(folder))
                .isEqualTo("parley: JAVA_HOME is " + folder
                        + ", and there is no bin/java in it; set it to a JDK 17 or newer\n[3]");
    }

    @Test
    void aJdkThatIsTooOldIsTold() throws Exception {
        Files.writeString(javaHome().resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"1.8.0_402\"\n");
        assertThat(launched(folder)).endsWith("bin/java is version 8; set JAVA_HOME to a JDK 17 or newer\n[3]");
    }

    @Test
    void aJdkThatDoesNotTellItsVersionIsAsked() throws Exception {
        Files.writeString(javaHome().resolve("bin/java"), "#!/bin/sh\necho 'openjdk version \"11.0.2\"' >&2\n");
        assertThat(launched(folder)).endsWith("bin/java is version 11; set JAVA_HOME to a JDK 17 or newer\n[3]");
    }

    @Test
    void aLinkToTheScriptFindsItsHome() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("with blank"), Project.ROOT.resolve("parley"));
        assertThat(launched(link, folder)).startsWith("parley: JAVA_HOME is " + folder);
    }

    private Path javaHome() throws IOException {
        Path java = Files.createDirectory(folder.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\nexit 1\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        return folder;
    }

    private static String launched(Path javaHome) throws Exception {
        return launched(Project.ROOT.resolve("parley"), javaHome);
    }

    private static String launched(Path script, Path javaHome) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("bash", script.toString(), "--version");
        builder.environment().put("JAVA_HOME", javaHome.toString());
        Process process = builder.redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return printed + "[" + process.exitValue() + "]";
    }
}
