package org.luoshi.graduates;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** That somebody saw an ID number in full, and the reason they gave; the log has only the salted digest of the reason. */
@Entity
@Table(name = "id_number_reveal")
class RevealedIdNumber {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public long graduateId;
    public String actor;
    public String reason;
    public String salt;
    public Instant at;
}
