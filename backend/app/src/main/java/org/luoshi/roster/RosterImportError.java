package org.luoshi.roster;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.luoshi.problem.Text;

/** A wrong cell of a roster file and what to do about it. It never repeats the cell: that would be personal data. */
@Entity
class RosterImportError {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public long importId;
    public int rowNo;
    public String columnName;
    public String messageZh;
    public String messageEn;

    Text message() {
        return new Text(messageZh, messageEn);
    }
}
