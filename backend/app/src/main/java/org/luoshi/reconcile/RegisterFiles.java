package org.luoshi.reconcile;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.luoshi.national.NationalColumn;
import org.luoshi.problem.Problem;
import org.luoshi.spreadsheet.SheetFile;
import org.luoshi.spreadsheet.SheetLimits;
import org.luoshi.spreadsheet.SheetUpload;

/** Opens exports of the national register within what the settings allow. */
@ApplicationScoped
class RegisterFiles {

    private final ReconcileSettings settings;

    RegisterFiles(ReconcileSettings settings) {
        this.settings = settings;
    }

    /** @throws org.luoshi.problem.Refusal register-rejected, too-large, unsupported-media-type */
    RegisterFile open(SheetUpload upload, Map<String, Optional<NationalColumn>> mapping) {
        SheetLimits limits = new SheetLimits(
                Problem.REGISTER_REJECTED,
                settings.largestFile(),
                settings.largestFile(),
                settings.largestSheet(),
                settings.largestTexts());
        try {
            return RegisterFile.of(SheetFile.of(upload.path(), limits), mapping);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @return its rows
     * @throws org.luoshi.problem.Refusal register-rejected, too-large */
    int count(RegisterFile file) {
        try {
            return file.count(settings.mostRows());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
