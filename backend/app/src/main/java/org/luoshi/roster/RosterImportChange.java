package org.luoshi.roster;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** A cell of a roster file that changes a graduate who is there. ID numbers are masked; it goes when the graduate's data goes. */
@Entity
class RosterImportChange {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public long importId;
    public long graduateId;
    public int rowNo;
    public String columnName;
    public String beforeValue;
    public String afterValue;
}
