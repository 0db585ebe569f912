package org.luoshi.policy;

import static org.luoshi.policy.ReviewStage.CLASS;
import static org.luoshi.policy.ReviewStage.COLLEGE;
import static org.luoshi.policy.ReviewStage.SUBMIT;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** A statement that a person makes about a declaration, in the first person, and answers for (认定; R6.2, R3.7a, R3.8). */
public enum Attestation {
    NOT_FORCED(
            SUBMIT,
            "R6.2a",
            null,
            null,
            "没有任何人以任何方式强迫我签订就业协议或劳动合同。",
            "Nobody forced me in any way to sign an agreement or a contract."),
    DIPLOMA_NOT_TIED(
            SUBMIT,
            "R6.2b",
            null,
            null,
            "没有人把发放毕业证书、学位证书与我签约挂钩。",
            "Nobody made my diploma or degree depend on my signing."),
    NOT_FALSE(
            SUBMIT,
            "R6.2c",
            null,
            null,
            "我的就业信息是真实的，没有人以户口、档案托管为由劝我签订虚假协议。",
            "What I declare is true; nobody talked me into a false agreement for the sake of my household register or file."),
    NO_INTERNSHIP_MATERIAL(
            SUBMIT,
            "R6.2d",
            null,
            null,
            "我上传的材料不是顶岗实习或见习的证明材料。",
            "None of what I uploaded is material of an internship or a probation."),
    OWN_SIGNATURE(
            SUBMIT,
            "R3.8",
            Destination.FREELANCE,
            null,
            "就业情况说明由我本人书写并签字。",
            "I wrote the statement of my work myself and signed it."),
    COUNSELOR_VERIFIED(
            CLASS,
            "R3.8",
            Destination.FREELANCE,
            null,
            "我作为辅导员已核实该毕业生的自由职业情况。",
            "As the counselor I verified this graduate's freelance work."),
    LICENCE_IN_OWN_NAME(
            CLASS,
            "R3.7a",
            Destination.STARTUP_COMPANY,
            EvidenceKind.BUSINESS_LICENCE,
            "我已核对，营业执照上的经营者或法定代表人是毕业生本人。",
            "I checked that the business licence is in the graduate's own name."),
    COLLEGE_VERIFIED_AND_SEALED(
            COLLEGE,
            "R3.8",
            Destination.FREELANCE,
            null,
            "我已代表二级学院核实，就业情况说明已加盖二级学院公章。",
            "I verified it for the college, and the statement bears the college's seal.");

    private final ReviewStage stage;
    private final String rule;
    private final Destination only;
    private final EvidenceKind onlyWith;
    private final String zh;
    private final String en;

    Attestation(ReviewStage stage, String rule, Destination only, EvidenceKind onlyWith, String zh, String en) {
        this.stage = stage;
        this.rule = rule;
        this.only = only;
        this.onlyWith = onlyWith;
        this.zh = zh;
        this.en = en;
    }

    /**
     * The statements that must be made at a stage, in the order of this enum; empty where none is asked.
     *
     * @param present kinds of the evidence that the declaration holds
     */
    public static Set<Attestation> required(
            ReviewStage stage, Destination destination, Collection<EvidenceKind> present) {
        EnumSet<Attestation> asked = EnumSet.noneOf(Attestation.class);
        Arrays.stream(values())
                .filter(one -> one.stage == stage && one.mayBeAskedFor(destination))
                .filter(one -> one.onlyWith == null || present.contains(one.onlyWith))
                .forEach(asked::add);
        return Collections.unmodifiableSet(asked);
    }

    /** Whether it is asked for with this destination, whatever the evidence; never for those without work. */
    public boolean mayBeAskedFor(Destination destination) {
        return destination.employed() && (only == null || only == destination);
    }

    /** The kind of evidence without which it is not asked for, if there is one. */
    public Optional<EvidenceKind> onlyWith() {
        return Optional.ofNullable(onlyWith);
    }

    public ReviewStage stage() {
        return stage;
    }

    public String rule() {
        return rule;
    }

    /** The statement in Chinese, in the first person. */
    public String zh() {
        return zh;
    }

    /** The statement in English, in the first person. */
    public String en() {
        return en;
    }
}
