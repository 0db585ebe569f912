package org.luoshi.sheet;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import org.luoshi.problem.Problem;
import org.luoshi.statistics.EmploymentRate;

/** Confirms a signed sheet to whoever has its code (R8.1). */
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
        WeeklySheet sheet = entities.find(WeeklySheet.class, signature.sheetId);
        SheetPackage signed = entities.find(SheetPackage.class, signature.packageId);
        SheetContent content = signed.read();
        SheetFigures.Row total = content.figures().total();
        return new PublicSheetView(
                signature.code,
                valid(sheet, signed, signature, content),
                sheet.cohortYear,
                sheet.college.code,
                sheet.college.name,
                sheet.week,
                total.graduates(),
                rate(total.graduates(), total.reported()),
                rate(total.graduates(), total.verified()),
                signature.signerName,
                signature.title,
                signature.delegatedByName,
                signature.signedAt,
                signed.position,
                signed.root,
                signed.sha256,
                signature.note);
    }

    private boolean valid(WeeklySheet sheet, SheetPackage signed, SheetSignature signature, SheetContent content) {
        try (Connection connection = database.getConnection()) {
            return verification.stored(sheet, signed, signature, content, connection);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static PublicSheetView.Rate rate(long graduates, SheetFigures.Stage stage) {
        return new PublicSheetView.Rate(
                stage.employed(), EmploymentRate.of(graduates, stage.employed()).rate());
    }
}
