package org.luoshi.risk;

import jakarta.inject.Singleton;
import java.util.List;
import org.luoshi.declaration.FlagKind;
import org.luoshi.policy.CreditCode;
import org.luoshi.policy.IdNumber;
import org.luoshi.problem.Text;

/** Check digits. Forms and imports refuse wrong ones; data that came another way is noticed here. */
abstract class NumberRule implements Rule {

    @Override
    public List<Text> thresholds() {
        return List.of();
    }

    @Singleton
    static class OfTheEmployer extends NumberRule {

        @Override
        public FlagKind kind() {
            return FlagKind.INVALID_CREDIT_CODE;
        }

        @Override
        public List<Finding> look(Case fresh) {
            return Finding.when(fresh.creditCode() != null && !CreditCode.isValid(fresh.creditCode()));
        }
    }

    @Singleton
    static class OfTheGraduate extends NumberRule {

        @Override
        public FlagKind kind() {
            return FlagKind.INVALID_ID_NUMBER;
        }

        @Override
        public List<Finding> look(Case fresh) {
            String number = fresh.graduate().idNumber;
            return Finding.when(number != null && !IdNumber.isValid(number));
        }
    }
}
