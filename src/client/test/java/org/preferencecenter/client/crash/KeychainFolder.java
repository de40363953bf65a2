package org.preferencecenter.client.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.preferencecenter.client.Secrets;

/** A keychain that outlasts a program that is killed, as that of a system does. All programs on the computer share it. */
record KeychainFolder(Path folder) implements Secrets {
    @Override
    public boolean lasting() {
        return true;
    }

    @Override
    public Optional<String> get(String name) {
        try {
            return Optional.of(Files.readString(folder.resolve(name)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void put(String name, String secret) {
        try {
            Path whole = Files.writeString(Files.createTempFile(folder, "secret", ""), secret);
            Files.move(whole, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void remove(String name) {
        try {
            Files.deleteIfExists(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
