package dev.parley.app.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NotDirectoryException;
import org.junit.jupiter.api.Test;

class FileTroubleTest {
    @Test
    void whatTheSystemRefusesIsToldInWords() {
        assertThat(FileTrouble.told(new AccessDeniedException("secret/lock")))
                .isEqualTo("secret/lock: using it is not allowed; change its permissions, or choose another place");
        assertThat(FileTrouble.told(new NotDirectoryException("a.txt")))
                .isEqualTo("a.txt: this is no folder; check the path");
        assertThat(FileTrouble.told(new FileSystemException("a/b", null, "Read-only file system")))
                .startsWith("a/b: Read-only file system; ");
        assertThat(FileTrouble.told(new IOException("told elsewhere"))).isEqualTo("told elsewhere");
    }
}
