package org.luoshi.risk;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.luoshi.declaration.FlagKind;
import org.luoshi.problem.Text;

/** Dates of an agreement or contract that deserve a question. */
abstract class DateRule implements Rule {

    final RiskSettings.Dates limits;

    DateRule(RiskSettings settings) {
        this.limits = settings.dates();
    }

    /** Work that has not begun cannot be found at the employer yet. */
    @Singleton
    static class StartsLater extends DateRule {

        StartsLater(RiskSettings settings) {
            super(settings);
        }

        @Override
        public FlagKind kind() {
            return FlagKind.START_IN_FUTURE;
        }

        @Override
        public List<Finding> look(Case fresh) {
            LocalDate start = fresh.details().startsOn();
            if (start == null || !start.isAfter(fresh.today().plusDays(limits.startAheadDays()))) {
                return List.of();
            }
            long days = ChronoUnit.DAYS.between(fresh.today(), start);
            return Finding.of("提交后 " + days + " 天开始", "starts " + days + " days after submission");
        }

        @Override
        public List<Text> thresholds() {
            return List.of(new Text(
                    "开始日期晚于提交日期超过 " + limits.startAheadDays() + " 天",
                    "starts more than " + limits.startAheadDays() + " days after submission"));
        }
    }

    /** A start and a signature that do not go together: one of the two may be a slip. */
    @Singleton
    static class FarApart extends DateRule {

        FarApart(RiskSettings settings) {
            super(settings);
        }

        @Override
        public FlagKind kind() {
            return FlagKind.DATES_FAR_APART;
        }

        @Override
        public List<Finding> look(Case fresh) {
            var details = fresh.details();
            if (details.signedOn() == null || details.startsOn() == null) {
                return List.of();
            }
            long days = ChronoUnit.DAYS.between(details.signedOn(), details.startsOn());
            if (days < -limits.startBeforeSignatureDays()) {
                return Finding.of("签约前 " + -days + " 天开始", "starts " + -days + " days before the signature");
            }
            return days <= limits.startAfterSignatureDays()
                    ? List.of()
                    : Finding.of("签约后 " + days + " 天开始", "starts " + days + " days after the signature");
        }

        @Override
        public List<Text> thresholds() {
            return List.of(
                    new Text(
                            "开始日期早于签约日期超过 " + limits.startBeforeSignatureDays() + " 天",
                            "starts more than " + limits.startBeforeSignatureDays() + " days before the signature"),
                    new Text(
                            "开始日期晚于签约日期超过 " + limits.startAfterSignatureDays() + " 天",
                            "starts more than " + limits.startAfterSignatureDays() + " days after the signature"));
        }
    }

    /** The term runs from the start, or from the signature where no start is given, or else from the submission. */
    @Singleton
    static class EndsSoon extends DateRule {

        EndsSoon(RiskSettings settings) {
            super(settings);
        }

        @Override
        public FlagKind kind() {
            return FlagKind.CONTRACT_ENDS_SOON;
        }

        @Override
        public List<Finding> look(Case fresh) {
            var details = fresh.details();
            if (details.endsOn() == null) {
                return List.of();
            }
            LocalDate start = details.startsOn() != null
                    ? details.startsOn()
                    : details.signedOn() != null ? details.signedOn() : fresh.today();
            long days = ChronoUnit.DAYS.between(start, details.endsOn());
            return days >= limits.shortestTermDays()
                    ? List.of()
                    : Finding.of("期限 " + days + " 天", "a term of " + days + " days");
        }

        @Override
        public List<Text> thresholds() {
            return List.of(new Text(
                    "期限少于 " + limits.shortestTermDays() + " 天",
                    "a term of less than " + limits.shortestTermDays() + " days"));
        }
    }
}
