package org.luoshi.cohort;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.util.Arrays;
import java.util.Optional;

/** A graduate of a cohort as the roster and the qualification review state it (R2.1, R2.2). */
@Entity
@EntityListeners({IdNumberIndex.class, KeptRosterDigest.class})
public class Graduate {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public int cohortYear;
    public String studentNumber;
    public String examNumber;
    public String name;

    @Enumerated(EnumType.STRING)
    public Gender gender;

    /** GB 11643 number, sealed in the database; shown masked everywhere, revealed only with a reason. Null once deleted. */
    @Convert(converter = SealedIdNumber.class)
    public String idNumber;

    /** Keyed digest by which the number is found; follows the number by itself. */
    public byte[] idNumberIndex;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public College college;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public Major major;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "class_id")
    public SchoolClass schoolClass;

    public int programmeYears;
    public String educationLevel;
    public String studyMode;

    /** National bit mask: 1 employment, 2 family, 4 disability; in difficulty = not 0 (R5.5). */
    public int difficulty;

    /** Passed the province's qualification review (R2.2). */
    public boolean qualified;

    /** False once the office removed a graduate who was missing from a later roster file. */
    public boolean onRoster;

    /** In the denominator; follows from the roster alone, nobody edits it (R2.2). */
    public boolean counted;

    public String phone;
    public String email;

    /** Further columns of the national layout, as JSON. */
    public String nationalColumns;

    public int rosterVersion;

    byte[] rosterSalt;
    byte[] personDigest;
    byte[] rosterDigest;

    @Version
    public int version;

    /** @return where this graduate stands in the statistics, or nothing when not in the denominator */
    public Optional<Seat> seat() {
        return counted
                ? Optional.of(
                        new Seat(cohortYear, college.id, major.id, schoolClass.id, programmeYears, gender, difficulty))
                : Optional.empty();
    }

    /** @return whether what counts is what the roster, or the office after it, said (R2.2); true as well where that was never noted */
    public boolean countsAsNoted() {
        return rosterDigest == null || Arrays.equals(rosterDigest, rosterDigestNow());
    }

    byte[] rosterDigestNow() {
        return RosterDigest.row(
                personDigest,
                college.id,
                major.id,
                schoolClass.id,
                programmeYears,
                gender,
                difficulty,
                qualified,
                onRoster,
                counted);
    }

    /** @return {@code 430***********0011}: enough to compare, too little to misuse; empty where there is none */
    public String maskedIdNumber() {
        return masked(idNumber);
    }

    /** @return a number as it may be shown */
    public static String masked(String number) {
        if (number == null) {
            return "";
        }
        return number.substring(0, 3) + "*".repeat(number.length() - 7) + number.substring(number.length() - 4);
    }
}
