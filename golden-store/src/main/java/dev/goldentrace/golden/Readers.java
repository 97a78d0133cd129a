package dev.goldentrace.golden;

import java.io.IOException;
import java.nio.file.Path;

/** Who may read what a store writes. */
enum Readers {
    /** Whoever may read files there as a rule: goldens are for all who have the repository. */
    USUAL {
        @Override
        void replace(Path target, byte[] bytes) throws IOException {
            AtomicFile.replace(target, bytes);
        }
    },
    /** Only who wrote it: candidates are for nobody else yet. */
    OWNER {
        @Override
        void replace(Path target, byte[] bytes) throws IOException {
            OwnerOnly.replace(target, bytes);
        }
    };

    abstract void replace(Path target, byte[] bytes) throws IOException;

    /** Closes the store's folder for those who may not read what is in it. */
    void prepare(Path root) {
        if (this == OWNER) {
            try {
                OwnerOnly.createFolder(root);
            } catch (IOException e) {
                throw AtomicFile.unwritable(root, e);
            }
        }
    }
}
