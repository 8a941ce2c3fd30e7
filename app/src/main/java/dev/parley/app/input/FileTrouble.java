package dev.parley.app.input;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import org.jspecify.annotations.Nullable;

/**
 * What the file system refuses, in words: of "secret/lock", which is all that it says of its own, that using it is not allowed.
 *
 * @param problem what is wrong
 * @param remedy what helps
 */
public record FileTrouble(String problem, String remedy) {

    /** What a fault of the file system is; null where it says too little to tell. */
    public static @Nullable FileTrouble of(IOException fault) {
        if (fault instanceof NoSuchFileException) {
            return new FileTrouble("there is no such file or folder", "check the path");
        }
        if (fault instanceof AccessDeniedException) {
            return new FileTrouble("using it is not allowed", "change its permissions, or choose another place");
        }
        if (fault instanceof FileAlreadyExistsException) {
            return new FileTrouble("this is a file, where a folder is wanted", "choose another place");
        }
        if (fault instanceof NotDirectoryException) {
            return new FileTrouble("this is no folder", "check the path");
        }
        if (fault instanceof FileSystemLoopException) {
            return new FileTrouble("a link in it leads back to where it came from", "take the link out");
        }
        return fault instanceof FileSystemException told && told.getReason() != null
                ? new FileTrouble(told.getReason(), "choose another place, or make room in this one")
                : null;
    }

    /** The whole, of the file that the fault names: {@code secret/lock: using it is not allowed; …}; the fault's own words else. */
    public static String told(IOException fault) {
        FileTrouble trouble = of(fault);
        return trouble == null || !(fault instanceof FileSystemException told)
                ? String.valueOf(fault.getMessage())
                : told.getFile() + ": " + trouble.problem() + "; " + trouble.remedy();
    }
}
