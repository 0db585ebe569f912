package org.luoshi.sheet;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.luoshi.problem.Problem;
import org.luoshi.statistics.EmploymentRate;

/** Confirms a signed sheet to whoever has its code (R8.1). The code is that of the signed text, so what is shown is read from a text that has it
 * and the school's signature, and from nothing else. */
@ApplicationScoped
class PublicSheets {

    private final SheetVerification verification;
    private final EntityManager entities;
    private final AgroalDataSource database;

    PublicSheets(SheetVerification verification, EntityManager entities, AgroalDataSource database) {
        this.verification = verification;
        this.entities = entities;
        this.database = database;
    }

    /** @throws org.luoshi.problem.Refusal not-found for a code that no signed sheet has */
    @Transactional
    PublicSheetView of(String code) {
        SheetSignature signature = entities.createQuery("from SheetSignature s where s.code = ?1", SheetSignature.class)
                .setParameter(1, SheetCode.read(code))
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> Problem.NOT_FOUND.because(
                        "没有这个验证码对应的已签字周报：请核对后重新输入。",
                        "No signed sheet has that code: compare it with the paper and type it again."));
        try (Connection connection = database.getConnection()) {
            Optional<SheetNote> said = verification.proved(signature);
            if (said.isEmpty()) {
                return new PublicSheetView(signature.code, false, null, null);
            }
            WeeklySheet sheet = entities.find(WeeklySheet.class, signature.sheetId);
            SheetPackage signed = entities.find(SheetPackage.class, signature.packageId);
            boolean valid = verification.stored(sheet, signed, signature, connection);
            return new PublicSheetView(signature.code, valid, view(said.get(), signed), signature.note);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static PublicSheetView.Signed view(SheetNote said, SheetPackage kept) {
        SheetFigures.Row total = said.figures();
        boolean whole = SheetSample.digest(kept.content()).equals(said.get("package sha256"));
        return new PublicSheetView.Signed(
                Integer.parseInt(said.get("cohort")),
                said.get("college"),
                whole ? kept.read().stated().collegeName() : null,
                said.get("week"),
                total.graduates(),
                rate(total.graduates(), total.reported()),
                rate(total.graduates(), total.verified()),
                said.get("name"),
                said.get("title"),
                said.actingFor(),
                Instant.parse(said.get("at")),
                Long.parseLong(said.get("position")),
                said.get("root"),
                said.get("package sha256"));
    }

    private static PublicSheetView.Rate rate(long graduates, SheetFigures.Stage stage) {
        return new PublicSheetView.Rate(
                stage.employed(), EmploymentRate.of(graduates, stage.employed()).rate());
    }
}
